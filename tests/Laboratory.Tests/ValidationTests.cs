using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Validation;

namespace SSBms.Laboratory.Tests;

[TestClass]
public sealed class ValidationTests
{
    private const string Case = """
        cases:
          - id: rate
            title: Capacity at C/10
            cell: chen2020-lfp
            measure: capacity
            with: { rate: 0.1 }
            published: 161
            unit: mAh/g
            source: 003-046
        """;

    [TestMethod]
    [DataRow("cell: chen2020-lfp", "cell: unobtainium", "mine.yaml:4: there is no cell \"unobtainium\"")]
    [DataRow("measure: capacity", "measure: colour", "mine.yaml:5: measure \"colour\"; expected one of: ")]
    [DataRow("unit: mAh/g", "unit: Ah/g", "mine.yaml:8: \"capacity\" is measured in \"mAh/g\", not in \"Ah/g\"")]
    [DataRow("published: 161", "published: much", "mine.yaml:7: \"published\" is \"much\"; expected a finite number")]
    [DataRow("published: 161", "publishd: 161", "\"publishd\" is not known here")]
    [DataRow("    unit: mAh/g", "    at_least: 1\n    unit: mAh/g", "a case has one of published, at_least, at_most; here are 2")]
    [DataRow("    source: 003-046", "", "\"source\" is missing")]
    [DataRow("    unit: mAh/g", "    allowed: 20\n    unit: mAh/g", "more than 10 % needs the \"scatter\" that was published")]
    [DataRow(
        "    unit: mAh/g",
        "    moved_by: colour\n    unit: mAh/g",
        "\"moved_by\" is \"colour\"; expected a parameter not measured on \"chen2020-lfp\""
    )]
    [DataRow("    unit: mAh/g", "    moved_by: area\n    fitted: area\n    unit: mAh/g", "a case with \"fitted\" proves nothing")]
    [DataRow("    unit: mAh/g", "    allowed: -5\n    unit: mAh/g", "\"allowed\" is -5 %; possible are 0 to 100 %")]
    public void A_bad_case_is_refused_with_file_and_line(string good, string bad, string says)
    {
        Assert.Contains(good, Case);
        string text = Case.Replace(good, bad, StringComparison.Ordinal);
        InputException error = Assert.ThrowsExactly<InputException>(() => PublishedReader.Read("mine.yaml", text, CellCatalogue.BuiltIn));
        Assert.Contains(says, error.Message);
        Assert.StartsWith("mine.yaml:", error.Message);
    }

    [TestMethod]
    public void A_prediction_that_its_parameter_moves_is_evidence_and_one_that_says_so_wrongly_is_not_as_declared()
    {
        IReadOnlyList<Comparison> rows = ValidationRun.Execute([
            Moved("cathode.diffusion_time", "0.4"),
            Moved("interlayer.activation", "0.4"),
        ]);
        Assert.IsTrue(rows[0].IsEvidence);
        Assert.IsFalse(rows[1].IsEvidence);
        Assert.IsFalse(rows[1].AsDeclared);
    }

    [TestMethod]
    public void A_number_that_stands_in_the_catalogue_is_told_from_one_that_was_met_by_adjusting()
    {
        PublishedCase[] cases = [Fitted("cathode.loading"), Fitted("cathode.diffusion_time")];
        List<Comparison> rows = [.. cases.Select(known => new Comparison(known, 161.0))];
        Assert.AreSequenceEqual([Verdict.Identity, Verdict.Reproduced], Verdicts.Of(rows));
    }

    [TestMethod]
    public void The_same_evidence_a_second_time_is_a_repeat()
    {
        IReadOnlyList<Comparison> rows = ValidationRun.Execute([
            Moved("cathode.diffusion_time", "0.4"),
            Moved("cathode.diffusion_time", "0.4"),
        ]);
        Assert.AreSequenceEqual([Verdict.Evidence, Verdict.Repeat], Verdicts.Of(rows));
        Assert.AreEqual(1, ValidationSummary.Of(rows).Evidence);
    }

    [TestMethod]
    public void Two_papers_that_find_the_same_are_two_pieces_of_evidence()
    {
        const string Own = """
            family: Own
            reference: another paper
            cells:
              - id: own-lfp
                name: Own
                kind: full
                like: chen2020-lfp
                parameters:
                  cathode.loading: { value: 2.61, unit: mg/cm2, basis: assumed, source: as that one }
            """;
        CellCatalogue catalogue = CellCatalogue.BuiltIn.With("own.yaml", Own);
        string text = Case.Replace("    source:", "    moved_by: cathode.diffusion_time\n    source:", StringComparison.Ordinal);
        Comparison[] rows =
        [
            .. new[] { "chen2020-lfp", "chen2020-lfp-np5.9", "own-lfp" }.Select(cell => new Comparison(
                PublishedReader.Read("mine.yaml", text.Replace("chen2020-lfp", cell, StringComparison.Ordinal), catalogue)[0],
                161.0
            )
            {
                Range = [100.0],
            }),
        ];
        Assert.AreSequenceEqual([Verdict.Evidence, Verdict.Repeat, Verdict.Evidence], Verdicts.Of(rows));
    }

    [TestMethod]
    public void A_row_says_under_what_conditions_it_was_measured_and_which_of_them_are_assumed()
    {
        const string Usual = "usual: { pressure: 0.4 }\n";
        PublishedCase assumed = PublishedReader.Read("mine.yaml", Usual + Case, CellCatalogue.BuiltIn)[0];
        Assert.AreEqual("0.4 MPa*, 25 degC, 0.1 C", ValidationRun.Execute([assumed])[0].Conditions);
        string said = Case.Replace("rate: 0.1", "rate: 0.1, pressure: 2, temperature: 40, cycle: 3", StringComparison.Ordinal);
        PublishedCase given = PublishedReader.Read("mine.yaml", Usual + said, CellCatalogue.BuiltIn)[0];
        Assert.AreEqual("2 MPa, 40 degC, 0.1 C, cycle 3", ValidationRun.Execute([given])[0].Conditions);
    }

    [TestMethod]
    public void What_is_missed_stands_first_on_the_page_with_what_is_missing()
    {
        PublishedCase missed = PublishedReader.Read(
            "mine.yaml",
            Case.Replace("published: 161", "published: 10", StringComparison.Ordinal) + "\n    outside: a mechanism",
            CellCatalogue.BuiltIn
        )[0];
        string page = ValidationPage.Markdown([new Comparison(Fitted("area"), 161.0), new Comparison(missed, 161.0)]);
        int reason = page.IndexOf("**: a mechanism", StringComparison.Ordinal);
        Assert.IsTrue(reason > 0 && reason < page.IndexOf("reproduced: area", StringComparison.Ordinal), page);
    }

    [TestMethod]
    public void A_parameter_is_tried_at_half_and_twice_its_value_and_an_energy_at_a_tenth_of_an_electron_volt_less_and_more()
    {
        CellDefinition cell = CellCatalogue.BuiltIn.Find("chen2020-lfp")!;
        Assert.AreSequenceEqual([5350.0, 21400.0], Ends("cathode.diffusion_time"));
        Assert.AreSequenceEqual([0.2, 0.4], Ends("cathode.diffusion_activation").Select(value => Math.Round(value, 9)));
        Assert.AreSequenceEqual([1.0, 2.0], Ends("lithium.area_factor"), "no area is smaller than the geometric one");

        IEnumerable<double> Ends(string name) =>
            PlausibleRange.Ends(cell.Parameters.First(parameter => parameter.Name == name)).Select(end => end.Value);
    }

    private static PublishedCase Fitted(string parameter)
    {
        string text = Case.Replace("    source:", $"    fitted: {parameter}\n    source:", StringComparison.Ordinal);
        return PublishedReader.Read("mine.yaml", text, CellCatalogue.BuiltIn)[0];
    }

    private static PublishedCase Moved(string parameter, string rate)
    {
        string text = Case.Replace("    source:", $"    moved_by: {parameter}\n    source:", StringComparison.Ordinal)
            .Replace("rate: 0.1", $"rate: {rate}", StringComparison.Ordinal);
        return PublishedReader.Read("mine.yaml", text, CellCatalogue.BuiltIn)[0];
    }

    [TestMethod]
    public void A_bound_is_kept_or_missed_by_how_much()
    {
        PublishedCase published = PublishedReader.Read(
            "mine.yaml",
            Case.Replace("published", "at_least", StringComparison.Ordinal),
            CellCatalogue.BuiltIn
        )[0];
        Assert.AreEqual(0.0, new Comparison(published, 170.0).Deviation);
        Assert.AreEqual(-0.5, new Comparison(published, 80.5).Deviation, 1e-12);
        Assert.IsFalse(new Comparison(published, 80.5).Within);
    }
}
