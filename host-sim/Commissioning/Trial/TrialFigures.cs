using SSBms.CellModels.Definitions;

namespace SSBms.Commissioning.Trial;

/// <summary>What the procedure made of one cell of the trial.</summary>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Family">Its family.</param>
/// <param name="Cell">What stands against the lithium.</param>
/// <param name="True">Critical stack pressure of the cell, MPa.</param>
/// <param name="Found">What was found; null where the procedure refused.</param>
/// <param name="IsWithinReach">True where it was found between the lowest and the highest pressure that may be asked for.</param>
/// <param name="IsRightlyOut">True where it was rightly found to be beyond them.</param>
/// <param name="Refusal">Why it refused; null where it did not.</param>
/// <param name="Pulses">Stripping pulses.</param>
/// <param name="Hours">How long it took, h.</param>
/// <param name="Moved">Charge moved, both directions counted, mAh/cm².</param>
/// <param name="LeastContact">The smallest contact fraction that a lithium electrode has had.</param>
/// <param name="LastContact">Contact fraction that was left.</param>
/// <param name="Filament">How far a filament has come, 0 to 1.</param>
/// <param name="HasTouched">True when the procedure saw it touch.</param>
/// <param name="IsBorne">True where the cell bears the stripping current that the procedure says it bears with 95 %, at the pressure that it found.</param>
/// <param name="Numbers">The numbers of the cell that were measured.</param>
public sealed record TrialFigures(
    string Kind,
    string Family,
    CellKind Cell,
    double True,
    Estimate? Found,
    bool IsWithinReach,
    bool IsRightlyOut,
    string? Refusal,
    int Pulses,
    double Hours,
    double Moved,
    double LeastContact,
    double LastContact,
    double Filament,
    bool HasTouched,
    bool IsBorne,
    IReadOnlyList<NumberFigures> Numbers
)
{
    /// <summary>By how much the pressure was found wrong, relative; NaN where none was found.</summary>
    public double Error => Found is { } found && IsWithinReach ? found.Value / True - 1.0 : double.NaN;

    /// <summary>True where a pressure was found.</summary>
    public bool IsMeasured => Found is not null && IsWithinReach;

    /// <summary>True where the interval that was found holds the true one.</summary>
    public bool IsCovered => IsMeasured && Found!.Value.Holds(True);
}
