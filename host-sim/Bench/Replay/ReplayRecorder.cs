using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Replay;

/// <summary>
/// Keeps what the guard measured and published in a replay, and what was recorded then: every cycle of a short one; evenly thinned cycles of a
/// long one, with those in which something happened.
/// </summary>
internal sealed class ReplayRecorder
{
    /// <summary>Even of a guard that trips all the time no more are kept beside the thinned ones.</summary>
    private const int MostHappenings = 2000;

    private readonly RecordedFixture _fixture;
    private readonly Thinned<ReplayMoment> _moments;
    private readonly List<ReplayMoment> _happenings = [];
    private readonly Func<ReplayMoment> _make;

    /// <summary>Starts empty.</summary>
    /// <param name="fixture">What is recorded.</param>
    /// <param name="most">How many cycles are kept evenly at most.</param>
    public ReplayRecorder(RecordedFixture fixture, int most)
    {
        _fixture = fixture;
        _moments = new Thinned<ReplayMoment>(most);
        _make = () =>
            new ReplayMoment(Row(), new RecordedMoment(_fixture.Voltage, _fixture.Current, _fixture.Megapascal, _fixture.Celsius));
    }

    /// <summary>Looks after a control cycle.</summary>
    /// <param name="happened">True when something happened in it.</param>
    public void Observe(bool happened)
    {
        _moments.Add(_make);
        if (happened && _happenings.Count < MostHappenings)
        {
            _happenings.Add(_make());
        }
    }

    /// <summary>The record: what the guard measured, and in as many entries what was recorded then.</summary>
    public (Series Guard, IReadOnlyList<RecordedMoment> Recorded) Record()
    {
        var series = new Series();
        var recorded = new List<RecordedMoment>();
        IEnumerable<ReplayMoment> kept = _moments
            .Kept.Concat(_happenings)
            .DistinctBy(moment => moment.Guard[(int)Channel.Time])
            .OrderBy(moment => moment.Guard[(int)Channel.Time]);
        foreach (ReplayMoment moment in kept)
        {
            series.Add(moment.Guard);
            recorded.Add(moment.Recorded);
        }

        return (series, recorded);
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
