using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

/// <summary>Cells the tests put together.</summary>
internal static class Cells
{
    public static CellDefinition Find(string id)
    {
        return CellCatalogue.BuiltIn.Find(id) ?? throw new AssertFailedException($"the catalogue lacks {id}");
    }

    public static CellDefinition With(this CellDefinition cell, string name, double value)
    {
        ParameterRule rule = CellSchema.Rules.First(candidate => candidate.Name == name);
        return cell.With([new Parameter(name, value, rule.Unit, Basis.Assumed, "test")]);
    }

    public static Cell Symmetric(double celsius = 25.0)
    {
        return new Cell(Find("chen2020-symmetric"), celsius);
    }

    public static Cell Full(double celsius = 25.0)
    {
        return new Cell(Find("chen2020-lfp-np1.1"), celsius);
    }

    /// <summary>Runs a cell for some hours and returns how far the voltage came.</summary>
    public static double Run(this Cell cell, double hours, double density, double megapascal, double celsius = 25.0)
    {
        const double Step = 1.0;
        for (double time = 0.0; time < hours * 3600.0; time += Step)
        {
            cell.Step(Step, density, megapascal, celsius);
        }

        return cell.Voltage(density);
    }
}
