using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Replay;

/// <summary>Keeps what the guard measured and published in a replay: every cycle of a short one, evenly thinned cycles of a long one.</summary>
internal sealed class ReplayRecorder
{
    private readonly RecordedFixture _fixture;
    private readonly Thinned<double[]> _rows;
    private readonly Func<double[]> _make;

    /// <summary>Starts empty.</summary>
    /// <param name="fixture">What is recorded.</param>
    /// <param name="most">How many rows are kept at most.</param>
    public ReplayRecorder(RecordedFixture fixture, int most)
    {
        _fixture = fixture;
        _rows = new Thinned<double[]>(most);
        _make = Row;
    }

    /// <summary>Looks after a control cycle.</summary>
    public void Observe()
    {
        _rows.Add(_make);
    }

    /// <summary>The record.</summary>
    public Series Series()
    {
        var series = new Series();
        foreach (double[] row in _rows.Kept)
        {
            series.Add(row);
        }

        return series;
    }

    private double[] Row()
    {
        double[] row = new double[(int)Channel.Count];
        Array.Fill(row, double.NaN);
        row[(int)Channel.Time] = _fixture.Seconds;
        row[(int)Channel.Step] = _fixture.Step;
        row[(int)Channel.Cycle] = _fixture.Cycle;
        if (_fixture.Guard.Firmware.Control is { } control)
        {
            Measured(row, control);
        }

        return row;
    }

    private static void Measured(double[] row, ControlCycle control)
    {
        Quantities quantities = control.Guard.Quantities;
        Set(Channel.Voltage, Quantity.CellVoltage);
        Set(Channel.Current, Quantity.Current);
        Set(Channel.Density, Quantity.CurrentDensity);
        Set(Channel.Pressure, Quantity.StackPressure);
        Set(Channel.PlateTemperature, Quantity.HottestTemperature);
        Set(Channel.WallTemperature, Quantity.ColdestTemperature);
        Set(Channel.CriticalPressure, Quantity.CriticalPressure);
        Set(Channel.AllowedPlating, Quantity.AllowedPlating);
        Set(Channel.AllowedStripping, Quantity.AllowedStripping);
        Set(Channel.PlatingTrip, Quantity.PlatingTripDensity);
        Set(Channel.StrippingTrip, Quantity.StrippingTripDensity);
        row[(int)Channel.State] = (double)control.Guard.State;

        void Set(Channel channel, Quantity quantity)
        {
            row[(int)channel] = quantities.IsKnown(quantity) ? quantities.Get(quantity) : double.NaN;
        }
    }
}
