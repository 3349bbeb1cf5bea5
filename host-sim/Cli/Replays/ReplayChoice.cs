using SSBms.CellModels.Definitions;
using SSBms.Recordings;
using SSBms.Recordings.Tables;
using SSBms.Runtime;

namespace SSBms.Cli.Replays;

/// <summary>How somebody wants recordings to be replayed: what guards, and what the files do not say.</summary>
internal sealed record ReplayChoice
{
    /// <summary>The profile that guards; null for the limits of a cell.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Where the profile is from, for messages.</summary>
    public string ProfilePlace { get; init; } = "";

    /// <summary>Id of the cell whose limits guard; null when nobody says what cell it is.</summary>
    public string? Cell { get; init; }

    /// <summary>The cells there are.</summary>
    public CellCatalogue Catalogue { get; init; } = CellCatalogue.BuiltIn;

    /// <summary>Area of the recorded cell, cm²; null for the file's, or the cell's.</summary>
    public double? Area { get; init; }

    /// <summary>Stack pressure, MPa; null for the file's.</summary>
    public double? Megapascal { get; init; }

    /// <summary>Stack pressure that was recorded beside it; null for none.</summary>
    public PressureCourse? Pressure { get; init; }

    /// <summary>Temperature, °C; null for the file's.</summary>
    public double? Celsius { get; init; }

    /// <summary>Control cycle, s; null for the guard's own.</summary>
    public double? Cycle { get; init; }

    /// <summary>Columns that are named by hand.</summary>
    public ColumnMap Columns { get; init; } = ColumnMap.None;

    /// <summary>Seed of the board's noise.</summary>
    public ulong Seed { get; init; } = 1;
}
