using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Cli.Cells;

/// <summary>What a researcher picks a cell by, at its reference temperature and without pressure.</summary>
/// <param name="Ccd">Critical current density for plating, mA/cm².</param>
/// <param name="Interface">One lithium interface, Ω·cm².</param>
/// <param name="Electrolyte">The electrolyte, Ω·cm².</param>
/// <param name="Thickness">Thickness of the electrolyte, µm.</param>
/// <param name="Capacity">Areal capacity, mAh/cm²; NaN without a cathode.</param>
public readonly record struct CellSummary(double Ccd, double Interface, double Electrolyte, double Thickness, double Capacity)
{
    /// <summary>Sums a cell up.</summary>
    /// <param name="cell">The cell.</param>
    public static CellSummary Of(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var numbers = new CellParameters(cell);
        return new CellSummary(
            cell["short.ccd"],
            cell["lithium.resistance"],
            numbers.Electrolyte,
            cell["electrolyte.thickness"],
            numbers.Cathode?.Capacity ?? double.NaN
        );
    }
}
