using System.Text.Json;
using System.Text.RegularExpressions;

namespace SSBms.Cli.Tests;

/// <summary>The catalogue on the command line.</summary>
[TestClass]
public sealed class CellsTests
{
    private static readonly string[] s_bases = ["measured", "published", "derived", "transferred", "fitted", "recalled", "assumed"];

    [TestMethod]
    public void The_list_names_every_cell_under_its_family()
    {
        using var shell = new Shell();
        (int code, string text, _) = shell.Run("cells", "list");
        Assert.AreEqual(0, code);
        (_, string output, _) = shell.Run("cells", "list", "--json");
        using JsonDocument json = JsonDocument.Parse(output);
        foreach (JsonElement cell in json.RootElement.GetProperty("cells").EnumerateArray())
        {
            Assert.Contains($" {cell.GetProperty("id").GetString()} ", text);
            Assert.Contains(cell.GetProperty("family").GetString()!, text);
        }

        Assert.Contains("chen2020-symmetric", text);
    }

    [TestMethod]
    public void A_cell_shows_every_number_with_unit_basis_and_source_and_marks_what_is_free()
    {
        using var shell = new Shell();
        (int code, string text, _) = shell.Call("cells", "show", "chen2020-lfp");
        Assert.AreEqual(0, code);
        (_, string output, _) = shell.Call("cells", "show", "chen2020-lfp", "--json");
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        JsonElement[] parameters = [.. root.GetProperty("parameters").EnumerateArray()];
        string[] lines = text.Split('\n');
        foreach (JsonElement parameter in parameters)
        {
            string basis = parameter.GetProperty("basis").GetString()!;
            string line = lines.Single(candidate =>
                candidate.StartsWith($"  {parameter.GetProperty("name").GetString()} ", StringComparison.Ordinal)
            );
            Assert.Contains(basis, line);
            Assert.AreEqual(basis is "fitted" or "recalled" or "assumed", line.Contains($"* {basis}", StringComparison.Ordinal), line);
            Assert.AreNotEqual("", parameter.GetProperty("source").GetString());
        }

        int counted = s_bases.Sum(basis => root.GetProperty("basis").GetProperty(basis).GetInt32());
        Assert.AreEqual(parameters.Length, counted);
        Assert.Contains($"{parameters.Length} parameters", text);
        Assert.Contains("Chen et al.", text);
        Assert.Contains("002: Pang et al.", text, "what a source such as 002-012 stands for");
    }

    [TestMethod]
    [DataRow("chen2020-lpf", "did you mean chen2020-lfp")]
    [DataRow("symmetric", "chen2020-symmetric")]
    [DataRow("none-of-these-at-all", "\"ssbms cells list\" shows all")]
    public void A_wrong_id_is_one_error_that_suggests_near_ones(string id, string says)
    {
        foreach (string[] command in new string[][] { ["cells", "show", id], ["eis", id] })
        {
            BadInput($"there is no cell \"{id}\"; ", command);
            BadInput(says, command);
        }
    }

    [TestMethod]
    public void The_example_of_the_page_is_a_cell_that_can_be_listed_shown_and_measured()
    {
        using var shell = new Shell();
        shell.Write("our-cells.yaml", Page.Example("cells.md"));
        (_, string list, _) = shell.Call("cells", "list", "--cells", "our-cells.yaml");
        Assert.Contains("Cells of our laboratory", list);
        (int code, string show, string error) = shell.Call("cells", "show", "our-llzo", "--cells", "our-cells.yaml");
        Assert.AreEqual("", error);
        Assert.AreEqual(0, code);
        Assert.Contains("page 35, median of 6 cells", show);
        (_, string table, _) = shell.Call("eis", "our-llzo", "--cells", "our-cells.yaml", "--pressure", "0 MPa");
        Assert.Contains("fit: 7 ohm.cm2 lithium interface", table);
    }

    [TestMethod]
    public void The_example_of_a_curve_is_a_cell_that_starts_where_its_curve_does()
    {
        using var shell = new Shell();
        shell.Write("ours.yaml", Page.Example("cells.md", 1));
        (int code, string show, string error) = shell.Call("cells", "show", "our-lfp", "--cells", "ours.yaml");
        Assert.AreEqual((0, ""), (code, error));
        Assert.Contains("Li | LLZTO | LFP with our curve", show);
    }

    [TestMethod]
    public void Pages_of_different_conditions_stand_beside_each_other_and_no_other_file_is_replaced()
    {
        using var shell = new Shell();
        const string Steps = "Strip at 0.2 mA/cm2 for 6 minutes";
        string[][] commands =
        [
            ["cells", "show", "chen2020-symmetric", "--html"],
            ["eis", "chen2020-symmetric", "--html"],
            ["eis", "chen2020-symmetric", "--pressure", "0.5 MPa", "--html"],
            ["eis", "chen2020-symmetric", "--pressure", "0.5 MPa", "--state", Steps, "--html"],
            ["eis", "chen2020-symmetric", "--pressure", "0.5 MPa", "--state", Steps + ", Rest for 48 h", "--html"],
        ];
        foreach (string[] command in commands)
        {
            (int code, string output, string error) = shell.Call(command);
            Assert.AreEqual(0, code, output + error);
        }

        Assert.HasCount(commands.Length, shell.Files("."));
        shell.Write("chen2020-symmetric.html", "mine");
        (int refused, _, string why) = shell.Call(commands[0]);
        Assert.AreEqual(2, refused);
        Assert.AreEqual("ssbms: chen2020-symmetric.html: is there and no page of ssbms; expected another name with --out\n", why);
        Assert.AreEqual("mine", shell.Read("chen2020-symmetric.html"));
        Assert.AreEqual(0, shell.Call(commands[1]).Code, "its own pages are made anew");
    }

    [TestMethod]
    public void A_page_is_one_file_named_after_the_cell()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Call("cells", "show", "chen2020-symmetric", "--html");
        Assert.AreEqual(0, code);
        Assert.AreEqual("Page: chen2020-symmetric.html", output.Trim());
        string page = shell.Read("chen2020-symmetric.html");
        Assert.Contains("\"cell\":{\"id\":\"chen2020-symmetric\"", page);
        Assert.DoesNotContain("__PAGE_DATA__", page);
        shell.Call("cells", "show", "chen2020-symmetric", "--html", "--out", "twice.html");
        Assert.AreEqual(page, shell.Read("twice.html"), "the same cell gives the same page");
    }

    [TestMethod]
    public void A_file_of_cells_that_cannot_be_used_is_bad_input()
    {
        BadInput("nowhere.yaml: cannot be read", "cells", "list", "--cells", "nowhere.yaml");
        using var shell = new Shell();
        string path = shell.Write("twice.yaml", "family: f\nreference: r\ncells:\n  - { id: chen2020-lfp, name: again }\n");
        BadInput("twice.yaml:4: \"chen2020-lfp\" is there twice", "cells", "list", "--cells", path);
    }

    [TestMethod]
    [DataRow("cells")]
    [DataRow("cells", "show")]
    [DataRow("cells", "show", "chen2020-lfp", "--out", "x.html")]
    [DataRow("cells", "show", "chen2020-lfp", "--html", "--json")]
    [DataRow("cells", "show", "chen2020-lfp", "--html", "--out", "/dev/null/x.html")]
    [DataRow("validate", "--only", "chen2020-pellet", "--out", "page.md")]
    [DataRow("validate", "--only", "unobtainium")]
    [DataRow("bench", "--cycles", "many")]
    public void A_wrong_command_line_is_bad_input(params string[] arguments)
    {
        BadInput("", arguments);
    }

    [TestMethod]
    public void Validate_names_each_case_and_says_how_many_are_predictions()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Call("validate", "--only", "chen2020-pellet");
        Assert.AreEqual(0, code);
        Assert.Contains("Resistance of 900 um of LLZTO at 60 degC", output);
        Assert.Contains("4 rows; 0 predictions", output);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [DataRow("electrolyte.boundary_capacitance: 0.03 uF/cm2, * assumed", "cells", "show", "chen2020-lfp")]
    [DataRow("CCD   Li ASR  bulk R  capacity", "cells", "list")]
    [DataRow("Resistance of 900 um of LLZTO at 60 degC", "validate", "--only", "chen2020-pellet")]
    public void In_a_terminal_of_eighty_columns_no_word_is_broken(string whole, params string[] arguments)
    {
        using var shell = new Shell();
        Assert.Contains(whole, shell.RunInTerminal(arguments));
    }

    private static void BadInput(string says, params string[] arguments)
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Call(arguments);
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.StartsWith("ssbms: ", error);
        Assert.Contains(says, error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
