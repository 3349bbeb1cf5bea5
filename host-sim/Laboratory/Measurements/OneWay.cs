using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>What a cell bears of a current that never turns.</summary>
internal static class OneWay
{
    private const double CutOff = 5.0;

    /// <summary>
    /// How long a cell passes a current in one direction until it reaches the voltage "polarised", shorts, or "hours_at_most" are over, h.
    /// In a symmetric cell one electrode is stripped all the while, which ends with its contact or with its lithium.
    /// </summary>
    /// <exception cref="InputException">"density" or "hours_at_most" is missing or not positive.</exception>
    public static double Hours(CellDefinition kind, Arguments with)
    {
        double density = with.Positive("density");
        double seconds = with.Positive("hours_at_most") * PhysicalConstants.SecondsPerHour;
        var until = new Until(seconds, Polarised: with.Get("polarised", CutOff));
        return with.Assemble(kind).Drive(density, until).Seconds / PhysicalConstants.SecondsPerHour;
    }
}
