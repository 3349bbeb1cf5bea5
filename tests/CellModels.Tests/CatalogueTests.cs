using SSBms.CellModels.Input;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class CatalogueTests
{
    [TestMethod]
    public void Every_number_has_a_source()
    {
        foreach (CellDefinition cell in CellCatalogue.All)
        {
            foreach (Parameter parameter in cell.Parameters)
            {
                Assert.IsGreaterThan(3, parameter.Source.Length, $"{cell.Id} {parameter.Name}");
            }
        }

        Assert.IsGreaterThanOrEqualTo(6, CellCatalogue.All.Count);
    }

    [TestMethod]
    public void Published_numbers_name_the_row_they_are_from()
    {
        IEnumerable<Parameter> published = CellCatalogue
            .All.SelectMany(cell => cell.Parameters)
            .Where(parameter => parameter.Basis == Basis.Published);
        Assert.IsTrue(published.All(parameter => parameter.Source.Contains("003-", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("value: 900", "value: -900", "electrolyte.thickness")]
    [DataRow("value: 900", "value: .nan", "expected a finite number")]
    [DataRow("value: 900, unit: um", "value: 900, unit: mm", "expected \"um\"")]
    [DataRow("basis: published, source: 003-183", "basis: guessed, source: 003-183", "basis \"guessed\"")]
    [DataRow("basis: published, source: 003-183", "basis: published", "\"source\" is missing")]
    [DataRow("electrolyte.thickness: {", "electrolyte.thicknes: {", "electrolyte.thickness")]
    [DataRow("kind: symmetric", "kind: quarter", "expected full, symmetric or half")]
    [DataRow("ccd: au_llzto_ccd", "ccd: nothing", "\"nothing\" is missing")]
    [DataRow("pressures: [0, 12.5, 25]", "pressures: [0, 12.5, 12.5]", "rise strictly")]
    [DataRow("temperatures: [-10, 0, 10, 25, 60]", "temperatures: [-10, 0, 10, 25, x]", "expected a finite number")]
    public void A_bad_entry_is_refused_with_file_and_line(string good, string bad, string says)
    {
        string text = Catalogue();
        Assert.Contains(good, text);
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            CellReader.Read("mine.yaml", text.Replace(good, bad, StringComparison.Ordinal), CellCatalogue.Defaults())
        );
        Assert.Contains(says, error.Message);
        Assert.MatchesRegex(@"^mine\.yaml:\d+: ", error.Message);
        Assert.DoesNotContain("\n", error.Message);
    }

    [TestMethod]
    public void Text_that_is_not_yaml_is_refused()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => CellReader.Read("mine.yaml", "a: [1, 2", CellCatalogue.Defaults()));
        Assert.Contains("mine.yaml:", error.Message);
    }

    private static string Catalogue()
    {
        using Stream stream = typeof(CellCatalogue).Assembly.GetManifestResourceStream("Catalogue/chen2020.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
