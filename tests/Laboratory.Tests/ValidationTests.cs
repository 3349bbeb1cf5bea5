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
        "\"moved_by\" is \"colour\"; expected a free parameter of \"chen2020-lfp\""
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
