using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Cli.Cells;

/// <summary>What a researcher picks a cell by, at its reference temperature and without pressure.</summary>
internal static class CellFigures
{
    /// <summary>The figures: name in files with its unit, column on screen (null for none), what that says, value (NaN for none).</summary>
    public static IReadOnlyList<(string Name, string? Column, string Legend, Func<CellDefinition, double> Value)> All { get; } =
    [
        ("ccd_ma_per_cm2", "CCD ", "CCD: critical current density for plating, mA/cm2. ", cell => cell["short.ccd"]),
        (
            "lithium_interface_ohm_cm2",
            "Li ASR",
            "Li ASR: one lithium interface without pressure, ohm.cm2. ",
            cell => cell["lithium.resistance"]
        ),
        ("electrolyte_ohm_cm2", "bulk R", "Bulk R: the electrolyte, ohm.cm2. ", cell => new CellParameters(cell).Electrolyte),
        ("electrolyte_thickness_um", null, "", cell => cell["electrolyte.thickness"]),
        ("capacity_mah_per_cm2", "capacity", "Capacity: mAh/cm2.", cell => new CellParameters(cell).Cathode?.Capacity ?? double.NaN),
    ];

    /// <summary>The figures of a cell, as files name them.</summary>
    /// <param name="cell">The cell.</param>
    public static IEnumerable<(string Name, double Value)> Of(CellDefinition cell)
    {
        return All.Select(figure => (figure.Name, figure.Value(cell)));
    }
}
