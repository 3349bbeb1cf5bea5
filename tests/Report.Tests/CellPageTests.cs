using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Laboratory.Measurements;
using SSBms.Laboratory.Portraits;

namespace SSBms.Report.Tests;

/// <summary>The page of a cell, with what the command line writes into it.</summary>
[TestClass]
public sealed class CellPageTests
{
    private const string Full = "chen2020-lfp";
    private const string Symmetric = "chen2020-symmetric";
    private const string Voids = "Strip at 0.2 mA/cm2 for 2 h";

    /// <summary>A cell that needs no pressure, with texts that are markup.</summary>
    private const string Odd = """
        family: "<b>odd</b>"
        reference: "<img src=x onerror=alert(1)>"
        cells:
          - id: odd
            name: "</script><script>alert(2)</script> & a name that is longer than any researcher would ever write it down"
            note: "<!-- a note"
            kind: half
            like: chen2020-symmetric
            ccd: flat_ccd
            parameters:
              flux.diffusion: { value: 10, unit: mA/cm2, basis: recalled, source: "<i>polymer</i>" }
        """;

    [TestMethod]
    [DataRow(Full, null, 5.0)]
    [DataRow(Full, "charged", 0.0)]
    [DataRow(Symmetric, Voids, 0.5)]
    [DataRow("odd", null, 5.0)]
    public async Task Page_works_without_network_and_without_complaints_and_fits(string id, string? state, double pressure)
    {
        await Look(
            Data(id, state, pressure),
            async page =>
            {
                foreach (
                    (int width, ColorScheme scheme) in new[] { (600, ColorScheme.Dark), (900, ColorScheme.Light), (1600, ColorScheme.Dark) }
                )
                {
                    await page.Page.SetViewportSizeAsync(width, 1000);
                    await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await page.Drawn();
                    foreach (string panel in new[] { "nyquist", "bode-magnitude", "bode-phase", "voltage", "current-map" })
                    {
                        await page.Point(panel, 0.5f);
                        Assert.IsTrue(await page.Panel(panel).Locator("canvas").IsVisibleAsync(), panel);
                    }

                    int needed = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                    Assert.IsLessThanOrEqualTo(width, needed);
                }

                Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
                Assert.IsEmpty(page.Requests, string.Join('\n', page.Requests));
            }
        );
    }

    [TestMethod]
    public async Task Every_number_stands_in_the_table_and_free_ones_are_set_apart()
    {
        string json = Data(Full, null, 5.0);
        JsonArray parameters = JsonNode.Parse(json)!["parameters"]!.AsArray();
        string[] free = ["fitted", "recalled", "assumed"];
        await Look(
            json,
            async page =>
            {
                ILocator rows = page.Page.Locator("section.parameters tbody tr");
                Assert.AreEqual(parameters.Count, await rows.CountAsync());
                Assert.AreEqual(
                    parameters.Count(entry => free.Contains((string)entry!["basis"]!)),
                    await page.Page.Locator("section.parameters .caution tbody tr").CountAsync()
                );
                ILocator thickness = rows.Filter(new() { HasText = "electrolyte.thickness" });
                StringAssert.Contains(await OpenReport.Text(thickness), "thickness of the solid electrolyte");
                StringAssert.Contains(await OpenReport.Text(thickness), "\t900\tµm\t003-183");
            }
        );
    }

    [TestMethod]
    public async Task Fitted_parts_are_named_with_their_values()
    {
        string json = Data(Full, null, 5.0);
        JsonNode fit = JsonNode.Parse(json)!["measured"]!["fit"]!;
        await Look(
            json,
            async page =>
            {
                string table = await page.Text("section.fit tbody");
                string legend = string.Join('\n', await page.Panel("nyquist").Locator(".legend .key").AllInnerTextsAsync());
                foreach (
                    (string name, string row) in new[]
                    {
                        ("electrolyte", "Electrolyte"),
                        ("lithium", "Lithium interface"),
                        ("cathode", "Cathode interface"),
                    }
                )
                {
                    string value = Rounded((double)fit[name]!, 4);
                    StringAssert.Contains(table, $"{row}\t{value}");
                    StringAssert.Contains(legend, $"{name}: {value}");
                }

                StringAssert.Contains(table, $"In all\t{Rounded((double)fit["total"]!, 4)}");
                StringAssert.Contains(await page.Text(".conditions"), "half-charged; 25 °C, stack pressure 5 MPa");
            }
        );
    }

    [TestMethod]
    public async Task Pointing_at_the_plots_shows_what_was_measured()
    {
        string json = Data(Full, null, 5.0);
        JsonNode spectrum = JsonNode.Parse(json)!["measured"]!["spectrum"]!;
        await Look(
            json,
            async page =>
            {
                await page.Point("bode-magnitude", 0.002f);
                Assert.AreEqual(
                    Rounded((double)spectrum["magnitude"]!.AsArray()[^1]!, 4),
                    (await page.Value("bode-magnitude", "half-charged")).TrimEnd('0').TrimEnd('.')
                );
                await page.Point("nyquist", 0.5f);
                string shown = await page.Value("nyquist", "half-charged");
                int peak = Enumerable
                    .Range(0, spectrum["real"]!.AsArray().Count)
                    .Single(i => shown.Contains($": {Rounded((double)spectrum["real"]![i]!, 4)} − ", StringComparison.Ordinal));
                string imaginary = Rounded((double)spectrum["minusImaginary"]![peak]!, 4);
                Assert.AreEqual($"{Rounded((double)spectrum["hertz"]![peak]!, 3)} Hz", shown.Split(':')[0]);
                StringAssert.EndsWith(shown, $" − {imaginary}i");
                await page.Point("bode-phase", 0.002f);
                StringAssert.StartsWith(await page.Value("bode-phase", "half-charged"), "−0.");
            }
        );
    }

    [TestMethod]
    public async Task Another_state_stands_beside_the_usual_one()
    {
        string json = Data(Symmetric, Voids, 0.5);
        JsonNode data = JsonNode.Parse(json)!;
        await Look(
            json,
            async page =>
            {
                Assert.AreEqual(2, await page.Panel("nyquist").Locator(".legend li:not(.key)").CountAsync());
                string after = Rounded((double)data["measured"]!["fit"]!["lithium"]!, 4);
                string before = Rounded((double)data["usual"]!["fit"]!["lithium"]!, 4);
                Assert.AreNotEqual(after, before);
                StringAssert.Contains(await page.Text("section.fit tbody"), $"Lithium interface, mean of two\t{after}\t{before}");
            }
        );
    }

    [TestMethod]
    public async Task Maps_show_the_limits_of_the_catalogue()
    {
        string json = Data(Symmetric, null, 5.0);
        JsonNode limits = JsonNode.Parse(json)!["limits"]!;
        await Look(
            json,
            async page =>
            {
                await page.Point("pressure-map", 0.5f);
                JsonArray pressures = limits["critical"]!.AsArray().Single(line => (double)line!["density"]! == 0.2)![
                    "pressure"
                ]!.AsArray();
                double middle = double.Parse(await page.Value("pressure-map", "0.2 mA/cm²"), CultureInfo.InvariantCulture);
                Assert.AreEqual((double)pressures[pressures.Count / 2]!, middle, 0.02 * middle);
                StringAssert.Contains(await OpenReport.Text(page.Panel("pressure-map")), "Up to 0.05 mA/cm² no pressure is needed");

                await page.Point("current-map", 0.999f);
                Assert.AreEqual("0.1800", await page.Value("current-map", "plating, 25 to 60\u00a0°C"));
                StringAssert.StartsWith(await page.Value("current-map", "stripping, 25\u00a0°C"), "3.8");
            }
        );
    }

    [TestMethod]
    public async Task A_cell_that_needs_no_pressure_has_a_sentence_instead_of_an_empty_plot()
    {
        await Look(
            Data("odd", null, 5.0),
            async page =>
            {
                Assert.AreEqual(0, await page.Panel("pressure-map").Locator("canvas").CountAsync());
                StringAssert.Contains(
                    await OpenReport.Text(page.Panel("pressure-map")),
                    "Up to 0.3 mA/cm² no pressure is needed in the whole window"
                );
            }
        );
    }

    [TestMethod]
    public async Task Plating_and_stripping_are_shown_in_millivolts()
    {
        await Look(
            Data(Symmetric, null, 5.0),
            async page =>
            {
                await page.Point("voltage", 0.25f);
                Assert.AreEqual(26.95, double.Parse(await page.Value("voltage", "0.1 mA/cm²"), CultureInfo.InvariantCulture), 0.1);
            }
        );
    }

    private static string Data(string id, string? state, double pressure)
    {
        CellDefinition cell = CellChoice.Find(CellCatalogue.BuiltIn.With("odd.yaml", Odd), id);
        var surroundings = new Surroundings(cell["temperature.reference"], pressure);
        CellPortrait? usual = state is null ? null : new Preparation(cell, null).Measure(surroundings);
        return CellPageJson.Write(new Preparation(cell, state).Measure(surroundings), usual);
    }

    private static Task Look(string json, Func<OpenReport, Task> look, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        return OpenReport.LookAt(TemplatePage.Fill("cell.html", json), look, width, scheme);
    }

    private static string Rounded(double value, int digits)
    {
        return value.ToString($"G{digits}", CultureInfo.InvariantCulture);
    }
}
