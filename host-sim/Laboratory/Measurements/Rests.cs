using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>What time does to a cell, for the most part while no current passes.</summary>
internal static class Rests
{
    /// <summary>
    /// After how long an interphase has grown so much that the electrolyte cracks, h: at rest, or where "density" is given while it is
    /// plated and stripped to and fro.
    /// </summary>
    public static double CrackTime(CellDefinition kind, Arguments with)
    {
        const double Stretch = 360.0;
        double seconds = with.Positive("hours_at_most") * PhysicalConstants.SecondsPerHour;
        double density = with.Get("density", 0.0);
        double half = density > 0.0 ? with.Get("half_hours", 1.0) * PhysicalConstants.SecondsPerHour : double.PositiveInfinity;
        TestCell test = with.Assemble(kind);
        double passed = 0.0;
        while (passed < seconds && !test.Cell.State.Cracked)
        {
            test.Drive(passed % (2.0 * half) < half ? density : -density, new Until(Stretch));
            passed += Stretch;
        }

        return passed / PhysicalConstants.SecondsPerHour;
    }

    /// <summary>
    /// How much of its pressure a clamped cell loses in "rest_hours" at rest, after "before_hours" in the clamp that nobody watched, MPa.
    /// "fixture_creep" is what the clamp and its die lose by themselves in ten times the time, %.
    /// </summary>
    public static double PressureLoss(CellDefinition kind, Arguments with)
    {
        double rest = with.Positive("rest_hours") * PhysicalConstants.SecondsPerHour;
        double before = with.Get("before_hours", 0.0) * PhysicalConstants.SecondsPerHour;
        TestCell test = with.Assemble(kind);
        double fixture = with.Get("fixture_creep", 0.0) / 100.0;
        var clamp = new Clamp(kind, with.Get("stiffness", Clamp.ScrewStiffness), test.Pressure, fixture);
        double fresh = test.Cell.Breathing;
        RestClamped(test, clamp, fresh, before);
        double start = test.Pressure;
        RestClamped(test, clamp, fresh, rest);
        return start - test.Pressure;
    }

    private static void RestClamped(TestCell test, Clamp clamp, double fresh, double seconds)
    {
        const double Stretch = 360.0;
        for (double passed = 0.0; passed < seconds; passed += Stretch)
        {
            test.Rest(Math.Min(Stretch, seconds - passed));
            clamp.Advance(Math.Min(Stretch, seconds - passed));
            test.Pressure = clamp.Pressure(test.Cell.Breathing - fresh);
        }
    }

    /// <summary>Share of the charge that a charged full cell loses, %.</summary>
    public static double SelfDischarge(CellDefinition kind, Arguments with)
    {
        double rest = with.Positive("rest_hours") * PhysicalConstants.SecondsPerHour;
        TestCell test = with.Assemble(kind);
        test.Charge(with.Get("rate", TestCell.UsualRate));
        double charged = test.Cell.State.Filling;
        test.Rest(rest);
        return 100.0 * (test.Cell.State.Filling - charged) / (1.0 - charged);
    }
}
