using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Live.Words;

namespace SSBms.Live.Tests;

/// <summary>Whoever is called at night reads what happened and what to do.</summary>
[TestClass]
public sealed class WordsTests
{
    [TestMethod]
    public void Every_diagnosis_says_what_it_means_and_what_to_do()
    {
        foreach (DiagnosisCode code in Enum.GetValues<DiagnosisCode>())
        {
            if (code is DiagnosisCode.None or DiagnosisCode.Count)
            {
                continue;
            }

            Told told = CauseWords.Of(code);
            Assert.AreNotEqual(DiagnosisNames.Of(code), told.Title, $"{code} has no words");
            Assert.IsGreaterThan(10, told.Meaning.Length, $"{code}");
            Assert.IsGreaterThan(10, told.ToDo.Length, $"{code}");
        }
    }

    [TestMethod]
    public void Every_state_has_words_of_its_own()
    {
        string[] titles = [.. Enum.GetValues<ProtectionState>().Select(state => StateWords.Of(state).Title)];

        CollectionAssert.AllItemsAreUnique(titles);
        CollectionAssert.DoesNotContain(titles, StateWords.Of((ProtectionState)99).Title);
    }
}
