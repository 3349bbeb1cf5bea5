using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>How a cell swells in a charge, and how its clamp answers.</summary>
internal static class Thickness
{
    /// <summary>How much thicker the cell becomes per charge, from a charge of an hour, µm·cm²/mAh.</summary>
    public static double Breathing(CellDefinition kind, Arguments with)
    {
        double density = with.Get("density", 0.1);
        TestCell test = with.Assemble(kind);
        double before = test.Cell.Breathing;
        test.Drive(density, new Until(PhysicalConstants.SecondsPerHour));
        return (test.Cell.Breathing - before) / density;
    }

    /// <summary>
    /// How much the stack pressure of a clamped full cell rises in a charge, the first or that of a later "cycle" at the same current, MPa.
    /// </summary>
    public static double PressureRise(CellDefinition kind, Arguments with)
    {
        TestCell test = with.Assemble(kind);
        double given = with.Get("density", 0.0);
        double density = given > 0.0 ? given : with.Positive("rate") * test.Cell.NominalCapacity;
        int cycle = with.Count("cycle", 1);
        var clamp = new Clamp(kind, with.Get("stiffness", Clamp.ScrewStiffness), test.Pressure);
        double highest = test.Pressure;
        for (int i = 1; i < cycle; i++)
        {
            test.Drive(density, new Until(Volts: kind["voltage.ceiling"]), Follow);
            test.Drive(-density, new Until(Volts: kind["voltage.floor"]), Follow);
        }

        Follow();
        double start = test.Pressure;
        highest = start;
        test.Drive(density, new Until(Volts: kind["voltage.ceiling"]), Follow);
        return highest - start;

        void Follow()
        {
            test.Pressure = clamp.Pressure(test.Cell.Breathing);
            highest = Math.Max(highest, test.Pressure);
        }
    }
}
