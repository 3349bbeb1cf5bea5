using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Fuzz;

/// <summary>Files of cells with mistakes: read, or refused by one line.</summary>
internal sealed class CellTexts : IFuzzBlock
{
    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        try
        {
            _ = CellCatalogue.BuiltIn.With("cells.yaml", TextMutations.Of(FuzzTexts.Cells, FuzzTexts.Cases, random));
        }
        catch (InputException)
        {
            // As it should be.
        }

        return null;
    }
}
