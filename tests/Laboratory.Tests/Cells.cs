using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Tests;

/// <summary>Cells the tests measure.</summary>
internal static class Cells
{
    public static CellDefinition Find(string id)
    {
        return CellCatalogue.BuiltIn.Find(id) ?? throw new AssertFailedException($"the catalogue lacks {id}");
    }

    public static CellDefinition With(this CellDefinition cell, string name, double value)
    {
        ParameterRule rule = CellSchema.Find(name)!;
        return cell.With([new Parameter(name, value, rule.Unit, Basis.Assumed, "test")]);
    }
}
