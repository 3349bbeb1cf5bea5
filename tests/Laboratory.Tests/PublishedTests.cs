using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Validation;
using SSBms.Tests;

namespace SSBms.Laboratory.Tests;

/// <summary>The whole table of published numbers, measured once.</summary>
[TestClass]
public sealed class PublishedTests
{
    private const string Page = "docs/validation.md";
    private const double Refined = 2.0;
    private const double LargestChange = 0.005;

    private static readonly IReadOnlyList<PublishedCase> s_cases = PublishedReader.BuiltIn(CellCatalogue.BuiltIn);
    private static readonly Lazy<IReadOnlyList<Comparison>> s_rows = new(() => ValidationRun.Execute(s_cases));

    [TestMethod]
    public void Every_published_number_is_met_or_declared_as_missed_with_its_reason()
    {
        List<string> surprises =
        [
            .. s_rows
                .Value.Where(row => !row.AsDeclared)
                .Select(row => $"{row.Case.Id}: {row.Case.Published} published, {row.Simulated:G4} simulated, {row.Deviation:P1}"),
        ];
        Assert.IsEmpty(surprises, string.Join('\n', surprises));
    }

    [TestMethod]
    public void A_hundred_and_four_predictions_could_have_failed_and_three_quarters_of_them_hold()
    {
        ValidationSummary summary = ValidationSummary.Of(s_rows.Value);
        Assert.IsGreaterThanOrEqualTo(104, summary.Evidence);
        Assert.IsGreaterThanOrEqualTo(3 * summary.Evidence, 4 * summary.EvidenceWithin);
    }

    [TestMethod]
    public void The_founding_cell_cycles_at_every_rate_with_and_without_the_pressure_of_a_coin_cell()
    {
        Comparison[] rates = [.. s_rows.Value.Where(row => row.Case.Id.StartsWith("chen2020-rate-", StringComparison.Ordinal))];
        Assert.HasCount(18, rates);
        foreach (Comparison row in rates)
        {
            Assert.IsLessThanOrEqualTo(0.03, Math.Abs(row.Deviation), row.Case.Id);
        }
    }

    [TestMethod]
    public void Seven_rows_of_evidence_rest_on_how_voids_grow_and_close()
    {
        int rows = s_rows.Value.Count(row =>
            row is { IsEvidence: true, Case.MovedBy: { } name } && name.StartsWith("voids.", StringComparison.Ordinal)
        );
        Assert.IsGreaterThanOrEqualTo(7, rows);
    }

    [TestMethod]
    [DataRow("000", 20)]
    [DataRow("003", 21)]
    [DataRow("004", 9)]
    public void Every_row_of_a_founding_papers_table_of_cells_has_a_printed_number_that_is_met(string paper, int rows)
    {
        FoundingTable table = FoundingTable.All.Single(table => table.Paper == paper);
        Assert.HasCount(rows, table.Rows);
        Assert.AreEqual(rows, table.Reproduced(s_rows.Value));
        Assert.AreEqual(0, table.Reproduced([]), "a row that nothing is compared with is not met");
    }

    [TestMethod]
    public void Each_life_that_ended_in_the_founding_papers_is_compared_and_has_what_ends_it()
    {
        FoundingTable table = FoundingTable.All.Single(table => table.EndedLives.Count > 0);
        IReadOnlyList<Comparison> lives = table.Ended(s_rows.Value);
        Assert.HasCount(table.EndedLives.Count, lives);
        foreach (Comparison life in lives)
        {
            Assert.IsTrue(life.Moved || life.Case.Fitted is not null, life.Case.Id);
        }
    }

    [TestMethod]
    public void Half_the_integrators_error_changes_no_number_by_half_a_percent()
    {
        IReadOnlyList<Comparison> refined = ValidationRun.Execute(s_cases, Refined);
        List<string> changed =
        [
            .. refined
                .Zip(s_rows.Value)
                .Where(pair => Math.Abs(pair.First.Simulated - pair.Second.Simulated) > LargestChange * Math.Abs(pair.Second.Simulated))
                .Select(pair => $"{pair.First.Case.Id}: {pair.Second.Simulated:R} became {pair.First.Simulated:R}"),
        ];
        Assert.IsEmpty(changed, string.Join('\n', changed));
    }

    [TestMethod]
    public void The_page_in_docs_is_what_the_simulator_says_now()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, Page)).ReplaceLineEndings("\n");
        Assert.AreEqual(ValidationPage.Markdown(s_rows.Value), page, $"write it anew with: ssbms validate --out {Page}");
    }
}
