using SSBms.Bench.Experiments;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Commissioning.Rigs;
using SSBms.VirtualBoard;

namespace SSBms.Cli.Cells;

/// <summary>The cell that a simulated rig hides.</summary>
internal static class HiddenCellChoice
{
    private static readonly string[] s_endings = [".yaml", ".yml"];

    /// <summary>Finds it: of an experiment the cell as its file changes it, of a kind of cell a sample.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="name">File of an experiment, or id of a cell.</param>
    /// <param name="seed">Draws what is drawn.</param>
    /// <param name="random">Chance of the rig.</param>
    /// <exception cref="InputException">There is none, or the experiment cannot be read or has several.</exception>
    public static HiddenCell Find(CellCatalogue catalogue, string name, ulong seed, NoiseSource random)
    {
        if (!s_endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            return HiddenCell.Draw(CellChoice.Find(catalogue, name), random);
        }

        string text = new SourceFiles(file => file).Read(name, "an experiment");
        Experiment experiment = ExperimentReader.Read(name, text, seed);
        return experiment.Cases.Count == 1
            ? HiddenCell.Of(experiment.Cases[0].Catalogued, experiment.Cases[0].Cell, seed)
            : throw new InputException(
                FormattableString.Invariant($"{name}: has {experiment.Cases.Count} cases; expected an experiment with one cell")
            );
    }
}
