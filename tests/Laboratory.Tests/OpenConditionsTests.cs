using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Validation;

namespace SSBms.Laboratory.Tests;

/// <summary>What a row shows whose source does not say under which conditions its number was measured.</summary>
[TestClass]
public sealed class OpenConditionsTests
{
    [TestMethod]
    public void A_number_that_is_reached_at_another_rate_is_not_missed_where_the_rate_is_assumed()
    {
        // The cell gives 161.7 mAh/g at 0.1 C and 154.6 at 0.2 C.
        Comparison open = Measured(155.0, "assumed: rate");
        Assert.IsFalse(open.Within);
        Assert.IsTrue(open.WithinOpen);
        Assert.AreEqual("5 MPa*, 25 degC, 0.1 C*", open.Conditions);
        Assert.IsFalse(Measured(155.0, "").WithinOpen, "the source says the rate");
        Assert.IsFalse(Measured(120.0, "assumed: rate").WithinOpen, "no rate from a half to twice as much gives that");
    }

    [TestMethod]
    public void A_number_that_is_met_at_the_assumed_rate_only_is_counted_as_such()
    {
        Assert.IsTrue(Measured(161.0, "assumed: rate").OnlyAsAssumed);
        Assert.IsFalse(Measured(161.0, "").OnlyAsAssumed);
        Assert.AreEqual((1, 0, 1), Counted(Measured(161.0, "assumed: rate")));
        Assert.AreEqual((0, 1, 0), Counted(Measured(155.0, "assumed: rate")));
        Assert.AreEqual((0, 0, 0), Counted(Measured(120.0, "assumed: rate")));
    }

    [TestMethod]
    public void The_page_shows_it_apart_from_what_is_missed()
    {
        string page = ValidationPage.Markdown([Measured(155.0, "assumed: rate"), Measured(120.0, "")]);
        string missed = Section(page, "Missed, and what is missing");
        string open = Section(page, "Within only under conditions that the source leaves open");
        Assert.Contains("| 120 mAh/g |", missed);
        Assert.DoesNotContain("| 155 mAh/g |", missed);
        Assert.Contains("| 155 mAh/g |", open);
    }

    [TestMethod]
    [DataRow("assumed: half_hours", "\"assumed\" names \"half_hours\"; expected conditions of its \"with\"")]
    [DataRow("assumed: 'rate, colour'", "\"assumed\" names \"colour\"; expected conditions of its \"with\"")]
    public void A_condition_that_the_case_does_not_give_cannot_be_assumed(string line, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Read(161.0, line));
        Assert.StartsWith("mine.yaml:", error.Message);
        Assert.Contains(says, error.Message);
    }

    private static (int Within, int Open, int AsAssumed) Counted(Comparison row)
    {
        ValidationSummary summary = ValidationSummary.Of([row]);
        Assert.AreEqual(1, summary.Evidence);
        return (summary.EvidenceWithin, summary.EvidenceOpen, summary.EvidenceAsAssumed);
    }

    private static Comparison Measured(double published, string line)
    {
        return ValidationRun.Execute([Read(published, line)])[0];
    }

    private static PublishedCase Read(double published, string line)
    {
        string text = $$"""
            cases:
              - id: rate
                title: Capacity at C/10
                cell: chen2020-lfp
                measure: capacity
                with: { rate: 0.1 }
                published: {{published:R}}
                unit: mAh/g
                allowed: 3
                moved_by: cathode.diffusion_time
                source: somebody
                outside: a mechanism
                {{line}}
            """;
        return PublishedReader.Read("mine.yaml", text, CellCatalogue.BuiltIn)[0];
    }

    private static string Section(string page, string title)
    {
        string from = page[page.IndexOf($"## {title}", StringComparison.Ordinal)..];
        int end = from.IndexOf("\n## ", StringComparison.Ordinal);
        return end > 0 ? from[..end] : from;
    }
}
