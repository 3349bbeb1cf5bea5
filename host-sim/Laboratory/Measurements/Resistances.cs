using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Impedance;

namespace SSBms.Laboratory.Measurements;

/// <summary>Resistances from the impedance spectrum of a rested or cycled cell.</summary>
internal static class Resistances
{
    /// <summary>Measures.</summary>
    /// <param name="part">Which of the fitted resistances, Ω·cm².</param>
    public static Func<CellDefinition, Arguments, double> Fitted(Func<CellResistances, double> part)
    {
        return (kind, with) => part(CellResistances.Of(Cycled(kind, with)));
    }

    private static Cell Cycled(CellDefinition kind, Arguments with)
    {
        TestCell test = with.Assemble(kind, pressure: 0.0);
        int cycles = with.Count("cycles", 0);
        double density = with.Get("density", 0.0);
        double half = cycles > 0 ? with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour : 0.0;
        bool full = kind.Kind == CellKind.Full;
        for (int cycle = 0; cycle < cycles; cycle++)
        {
            test.Drive(density, full ? new Until(Volts: kind["voltage.ceiling"]) : new Until(half));
            test.Drive(-density, full ? new Until(Volts: kind["voltage.floor"]) : new Until(half));
        }

        if (with.Count("replace_interlayer", 0) > 0)
        {
            test.Cell.ReplaceInterlayer();
        }

        if (full)
        {
            // A discharged cathode hides its interface behind its diffusion, so a full cell is half charged first, at the temperature
            // its numbers hold at.
            double temperature = test.Temperature;
            test.Temperature = kind["temperature.reference"];
            test.HalfCharge();
            test.Temperature = temperature;
            test.Rest(PhysicalConstants.SecondsPerHour);
        }

        // Measured where the paper did, which after a hot excursion is not where the cell was.
        test.Temperature = with.Get("measured_at", test.Temperature);
        test.Rest(cycles > 0 || test.Temperature != test.Cell.State.Temperature ? PhysicalConstants.SecondsPerHour : 1.0);
        return test.Cell;
    }
}
