using System.Text;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Fuzz;

/// <summary>Studies with mistakes: read, or refused by one line.</summary>
internal sealed class StudyTexts : IFuzzBlock
{
    private const string Name = "study.yaml";

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        string text = TextMutations.Of(FuzzTexts.Study, FuzzTexts.Cases, random);
        try
        {
            _ = StudyReader.Read(Name, FuzzProfiles.NoFiles().With(Name, Encoding.UTF8.GetBytes(text)));
        }
        catch (InputException)
        {
            // As it should be.
        }

        return null;
    }
}
