using SSBms.CellModels.Definitions;

namespace SSBms.Cli.Cells;

/// <summary>How many numbers of a cell rest on what.</summary>
public static class BasisCount
{
    /// <summary>All bases, the firmest first.</summary>
    public static IReadOnlyList<Basis> All { get; } = Enum.GetValues<Basis>();

    /// <summary>How many numbers of a cell have a basis.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="basis">The basis.</param>
    public static int Of(CellDefinition cell, Basis basis)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Parameters.Count(parameter => parameter.Basis == basis);
    }

    /// <summary>How many numbers of a cell are free.</summary>
    /// <param name="cell">The cell.</param>
    public static int Free(CellDefinition cell)
    {
        return All.Where(IsFree).Sum(basis => Of(cell, basis));
    }

    /// <summary>True for what no measurement at hand fixes: such a number is to be calibrated before anybody relies on it.</summary>
    /// <param name="basis">The basis.</param>
    public static bool IsFree(Basis basis)
    {
        return basis is Basis.Fitted or Basis.Recalled or Basis.Assumed;
    }
}
