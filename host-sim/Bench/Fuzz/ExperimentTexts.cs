using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Fuzz;

/// <summary>Experiments with mistakes: read, or refused by one line.</summary>
internal sealed class ExperimentTexts : IFuzzBlock
{
    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        (string text, string other) = random.OnceIn(2) ? (FuzzTexts.Guarded, FuzzTexts.Cases) : (FuzzTexts.Cases, FuzzTexts.Guarded);
        try
        {
            _ = ExperimentReader.Read("experiment.yaml", TextMutations.Of(text, other, random), null, FuzzProfiles.NoFiles());
        }
        catch (InputException)
        {
            // As it should be.
        }

        return null;
    }
}
