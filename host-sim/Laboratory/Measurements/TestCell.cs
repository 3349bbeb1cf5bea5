using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>A fresh cell in a fixture, and what is done to it at a stack pressure and a temperature.</summary>
public sealed class TestCell
{
    /// <summary>Usual stack pressure of a cycled cell where a paper does not tell, MPa.</summary>
    public const double UsualPressure = 5.0;

    /// <summary>Usual C-rate of a charge, 1/h.</summary>
    public const double UsualRate = 0.1;

    private const double LongestStep = 60.0;
    private const double StepsOfTime = 120.0;
    private const double StepsToVoltage = 300.0;
    private const double MostOfCapacity = 1.5;

    /// <summary>Assembles a cell and lets it rest.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="surroundings">Where.</param>
    /// <param name="peak">Stack pressure it is pressed at before, MPa; 0 for none.</param>
    /// <param name="hours">How long it rests, h.</param>
    public TestCell(CellDefinition kind, Surroundings surroundings, double peak = 0.0, double hours = 0.0)
    {
        Temperature = surroundings.Celsius;
        Pressure = surroundings.Megapascal;
        Cell = new Cell(kind, Temperature);
        if (peak > 0.0)
        {
            Cell.Step(LongestStep, 0.0, peak, Temperature);
        }

        Rest(hours * PhysicalConstants.SecondsPerHour);
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
        Drive(0.0, new Until(seconds));
    }

    /// <summary>Charges a full cell to its highest operating voltage.</summary>
    /// <param name="rate">C-rate, 1/h.</param>
    public void Charge(double rate = UsualRate)
    {
        Drive(rate * Cell.NominalCapacity, new Until(Volts: Cell.Definition["voltage.ceiling"]));
    }

    /// <summary>Charges at a constant current and then at a constant voltage: there each current is nine tenths of the one before.</summary>
    /// <param name="density">The constant current, mA/cm²; positive.</param>
    /// <param name="least">The current that ends it, mA/cm²; positive, where it is the constant one nothing is held.</param>
    /// <param name="full">The constant voltage.</param>
    /// <returns>What was charged, mAh/cm².</returns>
    public double Charge(double density, double least, Until full)
    {
        const double Next = 0.9;
        double charged = 0.0;
        for (double now = density; now >= least; now *= Next)
        {
            charged += Drive(now, full).Charge;
        }

        return charged;
    }

    /// <summary>Passes half the capacity of a full cell into it.</summary>
    public void HalfCharge()
    {
        Drive(UsualRate * Cell.NominalCapacity, new Until(0.5 / UsualRate * PhysicalConstants.SecondsPerHour));
    }

    /// <summary>Passes a constant current; a short ends it in any case.</summary>
    /// <param name="density">mA/cm², positive plates at the negative electrode.</param>
    /// <param name="until">What ends it; without a time or charge also 1.5 times the capacity.</param>
    /// <param name="beforeStep">What is done before each step, such as turning the clamp; null for nothing.</param>
    /// <returns>What has passed.</returns>
    public Passed Drive(double density, Until until, Action? beforeStep = null)
    {
        ArgumentNullException.ThrowIfNull(until);
        double perSecond = Math.Abs(density) / PhysicalConstants.SecondsPerHour;
        double seconds = Math.Min(until.Seconds, until.Charge / perSecond);
        bool bounded = double.IsFinite(seconds);
        seconds = bounded ? seconds : MostOfCapacity * Cell.NominalCapacity / perSecond;
        double step = Math.Clamp(seconds / (bounded ? StepsOfTime : StepsToVoltage), 1.0, LongestStep);
        double done = 0.0;
        double energy = 0.0;
        for (bool over = false; done < seconds && !over; )
        {
            beforeStep?.Invoke();
            CellState before = Cell.State;
            double taken = Math.Min(step, seconds - done);
            Cell.Step(taken, density, Pressure, Temperature);
            if (density != 0.0)
            {
                double volts = Cell.Voltage(density);
                over = Cell.Shorted || until.Over(volts, density);
                taken = until.Reached(volts, density) ? Crossing(before, density, until, taken) : taken;
                energy += volts * taken;
            }

            done += taken;
        }

        return new Passed(done, done * perSecond, energy * perSecond);
    }

    /// <summary>Takes the cell back and forward again to where it crosses a voltage.</summary>
    private double Crossing(CellState before, double density, Until until, double step)
    {
        const int Halvings = 14;
        double low = 0.0;
        double high = step;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            Cell.Restore(before);
            Cell.Step(middle, density, Pressure, Temperature);
            (low, high) = until.Reached(Cell.Voltage(density), density) ? (low, middle) : (middle, high);
        }

        Cell.Restore(before);
        Cell.Step(high, density, Pressure, Temperature);
        return high;
    }
}
