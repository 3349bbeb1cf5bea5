using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>A fresh cell in a fixture at constant stack pressure and temperature, and what is done to it.</summary>
public sealed class TestCell
{
    /// <summary>Usual stack pressure of a cycled cell where a paper does not tell, MPa.</summary>
    public const double UsualPressure = 5.0;

    private const double LongestStep = 60.0;
    private const double StepsPerRun = 300.0;
    private const double StepsPerHalf = 120.0;

    /// <summary>Assembles a cell and lets it rest.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="with">temperature, pressure, peak_pressure, hours.</param>
    /// <param name="pressure">Stack pressure where none is given, MPa.</param>
    public TestCell(CellDefinition kind, Arguments with, double pressure)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(with);
        Temperature = with.Get("temperature", kind["temperature.reference"]);
        Pressure = with.Get("pressure", pressure);
        Cell = new Cell(kind, Temperature);
        double peak = with.Get("peak_pressure", 0.0);
        if (peak > 0.0)
        {
            Cell.Step(LongestStep, 0.0, peak, Temperature);
        }

        Rest(with.Get("hours", 0.0) * PhysicalConstants.SecondsPerHour);
        Rest(1.0);
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>Temperature of chamber and, at the start, cell, °C.</summary>
    public double Temperature { get; set; }

    /// <summary>Stack pressure, MPa.</summary>
    public double Pressure { get; set; }

    /// <summary>Lets the cell rest.</summary>
    /// <param name="seconds">How long, s.</param>
    public void Rest(double seconds)
    {
        Drive(0.0, seconds, double.PositiveInfinity);
    }

    /// <summary>Passes a constant current until the time is over or the voltage without sign exceeds a limit.</summary>
    /// <param name="density">mA/cm², positive plates at the negative electrode.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="limit">V.</param>
    /// <returns>How long it went, s.</returns>
    public double Drive(double density, double seconds, double limit)
    {
        double step = Math.Min(LongestStep, Math.Max(seconds / StepsPerHalf, 1.0));
        double done = 0.0;
        while (done < seconds)
        {
            double next = Math.Min(step, seconds - done);
            Cell.Step(next, density, Pressure, Temperature);
            done += next;
            if (density != 0.0 && (Cell.Shorted || Math.Abs(Cell.Voltage(density)) > limit))
            {
                break;
            }
        }

        return done;
    }

    /// <summary>Charges or discharges at constant current until the terminals reach a voltage.</summary>
    /// <param name="density">mA/cm².</param>
    /// <param name="stop">V.</param>
    /// <returns>Charge passed, mAh/cm², and energy, mWh/cm², both without sign; what passes in 1.5 times the capacity at most.</returns>
    public (double Charge, double Energy) DriveTo(double density, double stop)
    {
        const double MostOfCapacity = 1.5;
        double hours = MostOfCapacity * Cell.NominalCapacity / Math.Abs(density);
        double step = Math.Clamp(hours * PhysicalConstants.SecondsPerHour / StepsPerRun, 1.0, LongestStep);
        double done = 0.0;
        double energy = 0.0;
        while (done < hours * PhysicalConstants.SecondsPerHour)
        {
            CellState before = Cell.State;
            Cell.Step(step, density, Pressure, Temperature);
            double volts = Cell.Voltage(density);
            double taken = step;
            bool over = (volts - stop) * Math.Sign(density) >= 0.0;
            if (over)
            {
                taken = Crossing(before, density, stop, step);
            }

            done += taken;
            energy += volts * taken;
            if (over)
            {
                break;
            }
        }

        double perHour = Math.Abs(density) / PhysicalConstants.SecondsPerHour;
        return (done * perHour, energy * perHour);
    }

    /// <summary>Takes the cell back and forward again to where it crosses a voltage.</summary>
    private double Crossing(CellState before, double density, double stop, double step)
    {
        const int Halvings = 12;
        double low = 0.0;
        double high = step;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            Cell.State = before;
            Cell.Step(middle, density, Pressure, Temperature);
            bool over = (Cell.Voltage(density) - stop) * Math.Sign(density) >= 0.0;
            (low, high) = over ? (low, middle) : (middle, high);
        }

        Cell.State = before;
        Cell.Step(high, density, Pressure, Temperature);
        return high;
    }
}
