using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class CatalogueTests
{
    private const string Mine = """
        family: Mine
        reference: my notebook
        common:
          electrolyte.thickness: { value: 700, unit: um, basis: published, source: page 1 }
        parts:
          - id: my-interface
            parameters:
              lithium.resistance: { value: 40, unit: ohm.cm2, basis: published, source: page 2 }
              lithium.excess: { value: 5, unit: mAh/cm2, basis: published, source: page 3 }
        curves:
          my_ccd:
            basis: published
            source: page 4
            temperatures: [0, 25]
            pressures: [0, 5, 10]
            factors:
              - [0.2, 0.4, 0.5]
              - [1, 2, 2.5]
        cells:
          - id: my-cell
            name: My cell
            kind: symmetric
            like: [chen2020-symmetric, my-interface]
            ccd: my_ccd
            parameters:
              lithium.excess: { value: 7, unit: mAh/cm2, basis: published, source: page 5 }
        """;

    [TestMethod]
    public void Published_numbers_name_the_row_or_place_they_are_from()
    {
        foreach (CellDefinition cell in CellCatalogue.BuiltIn.All)
        {
            foreach (Parameter parameter in cell.Parameters.Where(parameter => parameter.Basis == Basis.Published))
            {
                Assert.MatchesRegex(@"\d", parameter.Source, $"{cell.Id} {parameter.Name}");
            }
        }
    }

    [TestMethod]
    public void No_source_points_to_one_that_stands_before_it_only_in_the_file()
    {
        string[] pointing = ["(the same)", "(same)", "as above"];
        foreach (CellDefinition cell in CellCatalogue.BuiltIn.All)
        {
            foreach (Parameter parameter in cell.Parameters)
            {
                string source = parameter.Source;
                bool pointless = source == "the same" || source.StartsWith("the same:", StringComparison.Ordinal);
                pointless |= pointing.Any(phrase => source.Contains(phrase, StringComparison.Ordinal));
                Assert.IsFalse(pointless, $"{cell.Id} {parameter.Name}: {source}");
            }
        }
    }

    [TestMethod]
    public void A_cell_of_ones_own_builds_on_cells_and_parts_that_are_there()
    {
        CellDefinition mine = CellCatalogue.BuiltIn.With("mine.yaml", Mine).Find("my-cell")!;
        Assert.AreEqual(7.0, mine["lithium.excess"], "its own number comes last");
        Assert.AreEqual(40.0, mine["lithium.resistance"], "then that of the last it is like");
        Assert.AreEqual(4.0e-4, mine["electrolyte.conductivity"], "then that of the first");
        Assert.AreEqual(700.0, mine["electrolyte.thickness"], "but what its own file has in common beats a cell of another file");
        Assert.AreEqual(0.05, mine["flux.diffusion"], "then the defaults");
        Assert.AreEqual(0.6, mine.Plating.At(25.0, 5.0), 1e-12, "0.30 mA/cm2 without pressure, doubled at 5 MPa");
        Assert.AreEqual("Mine", mine.Family);
    }

    [TestMethod]
    [DataRow("value: 700", "value: -700", 4, "\"electrolyte.thickness\" is -700 um; possible are 0.1 to 5000 um")]
    [DataRow("value: 700", "value: .nan", 4, "expected a finite number")]
    [DataRow("value: 700, unit: um", "value: 700, unit: mm", 4, "expected \"um\"")]
    [DataRow("basis: published, source: page 1", "basis: guessed, source: page 1", 4, "basis \"guessed\"")]
    [DataRow("basis: published, source: page 1", "basis: published", 4, "\"electrolyte.thickness\" has no \"source\"")]
    [DataRow(
        "lithium.excess: { value: 7, unit: mAh/cm2",
        "mechanics.lithium: { value: -1, unit: um.cm2/mAh",
        26,
        "\"mechanics.lithium\" is -1 um.cm2/mAh; possible are 0 to 5.2 um.cm2/mAh"
    )]
    [DataRow(
        "lithium.excess: { value: 7, unit: mAh/cm2",
        "interphase.charge: { value: -7, unit: ohm.cm4/mAh",
        26,
        "\"interphase.charge\" is -7 ohm.cm4/mAh; possible are 0 to 1000000 ohm.cm4/mAh"
    )]
    [DataRow(
        "lithium.excess: { value: 7, unit: mAh/cm2",
        "lithium.contact_hardness: { value: -7, unit: MPa",
        26,
        "\"lithium.contact_hardness\" is -7 MPa; possible are 0 to 100000 MPa"
    )]
    [DataRow(
        "lithium.excess: { value: 7, unit: mAh/cm2",
        "lithium.contact_hardness: { value: 7, unit: MPa",
        20,
        "\"lithium.pressure_scale\" is 75; expected less than \"lithium.contact_hardness\", 7"
    )]
    [DataRow("lithium.excess: { value: 7", "lithium.exces: { value: 7", 26, "there is no cell parameter \"lithium.exces\"")]
    [DataRow("lithium.excess: { value: 7", "cathode.fade: { value: 7", 26, "\"my-cell\" has no use for \"cathode.fade\"")]
    [DataRow(
        "like: [chen2020-symmetric, my-interface]",
        "like: [lgps-parabolic, lgps]",
        20,
        "\"interphase.linear\" 38.75 and \"interphase.parabolic\" "
    )]
    [DataRow("kind: symmetric", "kind: quarter", 22, "expected full, symmetric or half")]
    [DataRow("kind: symmetric", "kind: full", 20, "lacks")]
    [DataRow("ccd: my_ccd", "ccd: nothing", 24, "there is no curve \"nothing\"")]
    [DataRow("[0, 5, 10]", "[0, 5, 5]", 17, "rise strictly")]
    [DataRow("[0, 5, 10]", "[0, 5, x]", 15, "expected a finite number")]
    [DataRow("[1, 2, 2.5]", "[1, -2, 2.5]", 17, "positive number")]
    [DataRow("my-interface]", "my-interfaces]", 23, "there is no cell or part \"my-interfaces\"")]
    [DataRow("my-interface]", "my-cell]", 20, "\"my-cell\" is like itself")]
    [DataRow("id: my-cell", "id: chen2020-symmetric", 20, "\"chen2020-symmetric\" is there twice; the other one is at chen2020.yaml:")]
    [DataRow("id: my-cell", "id: ../my-cell", 20, "id \"../my-cell\"; expected letters, digits")]
    [DataRow("id: my-cell", "id: -my-cell", 20, "first a letter or digit")]
    [DataRow("my_ccd:", "flat_ccd:", 12, "\"flat_ccd\" is there twice; the other one is at curves.yaml:")]
    [DataRow("family: Mine", "famly: Mine", 1, "\"famly\" is not known here")]
    public void A_bad_entry_is_refused_with_file_line_and_what_is_possible(string good, string bad, int line, string says)
    {
        Assert.Contains(good, Mine);
        string text = Mine.Replace(good, bad, StringComparison.Ordinal);
        InputException error = Assert.ThrowsExactly<InputException>(() => CellCatalogue.BuiltIn.With("mine.yaml", text));
        Assert.Contains(says, error.Message);
        Assert.StartsWith($"mine.yaml:{line}: ", error.Message);
        Assert.DoesNotContain("\n", error.Message);
    }

    [TestMethod]
    [DataRow("a: [1, 2", "not readable as YAML")]
    [DataRow("", "expected a map")]
    [DataRow("family: f\nfamily: g", "Duplicate key")]
    [DataRow("family: f\n---\nfamily: g", "mine.yaml:3: a second document")]
    [DataRow(null, "nested more than 50 deep")]
    public void Text_that_is_no_single_tree_of_yaml_is_refused(string? text, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            CellCatalogue.BuiltIn.With("mine.yaml", text ?? new string('[', 200_000))
        );
        Assert.Contains(says, error.Message);
        Assert.StartsWith("mine.yaml:", error.Message);
    }
}
