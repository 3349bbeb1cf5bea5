using Microsoft.Playwright;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Laboratory.Measurements;
using SSBms.Laboratory.Portraits;

namespace SSBms.Report.Tests;

/// <summary>The pages on a phone, in half a window and on a large screen, for eyes, keyboard and screen reader.</summary>
[TestClass]
public sealed class AccessTests
{
    private const int Height = 1000;

    private static readonly int[] s_widths = [390, 800, 1400];

    [TestMethod]
    [DataRow("pressure-release")]
    [DataRow("ageing")]
    [DataRow("rates")]
    [DataRow("hostile")]
    [DataRow("cell")]
    [DataRow("study-map")]
    [DataRow("study-scatter")]
    [DataRow("comparison")]
    [DataRow("replay")]
    public async Task Nothing_is_cut_and_only_areas_that_the_keyboard_reaches_scroll_sideways(string sample)
    {
        await Look(
            sample,
            async report =>
            {
                const string Beyond = """
                    () => {
                      const wider = document.documentElement.scrollWidth - innerWidth;
                      const all = [...document.querySelectorAll('main *')].filter((node) => node.getClientRects().length > 0);
                      const name = (node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`;
                      const cut = all.filter((node) => ['hidden', 'clip'].includes(getComputedStyle(node).overflowX)
                        && node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1
                        && !node.matches('.track.steps') && !node.closest('.uplot'));
                      const out = all.filter((node) => !node.closest('[tabindex][role=region]')
                        && (node.getBoundingClientRect().right > innerWidth + 1 || node.getBoundingClientRect().left < -1));
                      const deaf = all.filter((node) => ['auto', 'scroll'].includes(getComputedStyle(node).overflowX)
                        && node.scrollWidth > node.clientWidth + 1 && node.tabIndex < 0);
                      return [...(wider > 0 ? [`the page is ${wider} too wide`] : []), ...cut.map((n) => `cut ${name(n)}`),
                        ...out.map((n) => `outside ${name(n)}`), ...deaf.map((n) => `no keyboard ${name(n)}`)];
                    }
                    """;
                foreach (int width in s_widths)
                {
                    await report.Page.SetViewportSizeAsync(width, Height);
                    await report.Drawn();
                    string[] beyond = await report.Page.EvaluateAsync<string[]>(Beyond);
                    Assert.IsEmpty(beyond, $"{width} px: {string.Join("; ", beyond)}");
                }
            }
        );
    }

    [TestMethod]
    [DataRow("pressure-release")]
    [DataRow("ageing")]
    [DataRow("cell")]
    [DataRow("study-map")]
    [DataRow("study-scatter")]
    [DataRow("comparison")]
    [DataRow("replay")]
    public async Task The_pages_break_no_rule_of_accessibility(string sample)
    {
        string rules = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
        await Look(
            sample,
            async report =>
            {
                await report.Page.EvaluateAsync(rules);
                foreach (int width in s_widths)
                {
                    await report.Page.SetViewportSizeAsync(width, Height);
                    await report.Drawn();
                    await Check(report, $"{width} px", "{ resultTypes: ['violations'] }");
                }

                // The dark page differs in its colours alone.
                await report.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await report.Drawn();
                await Check(report, "dark", "{ resultTypes: ['violations'], runOnly: ['color-contrast'] }");
            }
        );

        static async Task Check(OpenReport report, string where, string what)
        {
            string[] broken = await report.Page.EvaluateAsync<string[]>(
                $"async () => (await axe.run({what})).violations.map((v) => `${{v.id}} (${{v.impact}}): ${{v.nodes[0].target}}`)"
            );
            Assert.IsEmpty(broken, $"{where}: {string.Join("; ", broken)}");
        }
    }

    [TestMethod]
    public async Task The_hint_names_what_the_keyboard_can_do_and_it_does_it()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                StringAssert.Contains(await report.Text(".hint"), "arrows move the cursor, + and − zoom, Escape shows everything");
                foreach (string place in new[] { ".stack", "[data-panel=curves]" })
                {
                    if (await report.Page.Locator(place).CountAsync() == 0)
                    {
                        continue;
                    }

                    await report.Page.Locator(place).FocusAsync();
                    await report.Page.Keyboard.PressAsync("+");
                    await report.Drawn();
                }

                double[] near = await report.Ticks();
                await report.Page.Locator(".stack").FocusAsync();
                await report.Page.Keyboard.PressAsync("Escape");
                await report.Drawn();
                double[] all = await report.Ticks();
                Assert.IsLessThan(all[^1] - all[0], near[^1] - near[0]);
            }
        );
    }

    private static async Task Look(string sample, Func<OpenReport, Task> look, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        string page = sample switch
        {
            "cell" => CellPage(),
            "study-map" => MadeStudy.Page(MadeStudy.Map()),
            "replay" => MadeReplay.Page(),
            "comparison" => MadeComparison.Page(),
            "study-scatter" => MadeStudy.Page(MadeStudy.Scatter()),
            _ => Template.Fill(Template.Sample(sample)),
        };
        await OpenReport.LookAt(page, look, width, scheme);
    }

    private static string CellPage()
    {
        CellDefinition cell = CellChoice.Find(CellCatalogue.BuiltIn, "chen2020-lfp");
        CellPortrait portrait = new Preparation(cell, null).Measure(new Surroundings(25.0, 5.0));
        return TemplatePage.Fill("cell.html", CellPageJson.Write(portrait, null));
    }
}
