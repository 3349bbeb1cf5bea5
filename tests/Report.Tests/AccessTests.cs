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
    private static readonly int[] s_widths = [390, 800, 1400];

    [TestMethod]
    [DataRow("pressure-release")]
    [DataRow("ageing")]
    [DataRow("rates")]
    [DataRow("hostile")]
    [DataRow("cell")]
    public async Task Nothing_is_cut_and_only_areas_that_the_keyboard_reaches_scroll_sideways(string sample)
    {
        foreach (int width in s_widths)
        {
            await Look(
                sample,
                async report =>
                {
                    string[] beyond = await report.Page.EvaluateAsync<string[]>(
                        """
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
                        """
                    );
                    Assert.IsEmpty(beyond, $"{width} px: {string.Join("; ", beyond)}");
                },
                width
            );
        }
    }

    [TestMethod]
    [DataRow("pressure-release")]
    [DataRow("ageing")]
    [DataRow("rates")]
    [DataRow("cell")]
    public async Task The_pages_break_no_rule_of_accessibility(string sample)
    {
        string rules = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
        foreach (int width in s_widths)
        {
            await Check(width, ColorScheme.Light, "{ resultTypes: ['violations'] }");
        }

        // The dark page differs in its colours alone.
        await Check(s_widths[^1], ColorScheme.Dark, "{ resultTypes: ['violations'], runOnly: ['color-contrast'] }");

        Task Check(int width, ColorScheme scheme, string what)
        {
            return Look(
                sample,
                async report =>
                {
                    await report.Page.EvaluateAsync(rules);
                    string[] broken = await report.Page.EvaluateAsync<string[]>(
                        $"async () => (await axe.run({what})).violations.map((v) => `${{v.id}} (${{v.impact}}): ${{v.nodes[0].target}}`)"
                    );
                    Assert.IsEmpty(broken, $"{width} px, {scheme}: {string.Join("; ", broken)}");
                },
                width,
                scheme
            );
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
        await OpenReport.LookAt(sample == "cell" ? CellPage() : Template.Fill(Template.Sample(sample)), look, width, scheme);
    }

    private static string CellPage()
    {
        CellDefinition cell = CellChoice.Find(CellCatalogue.BuiltIn, "chen2020-lfp");
        CellPortrait portrait = new Preparation(cell, null).Measure(new Surroundings(25.0, 5.0));
        return TemplatePage.Fill("cell.html", CellPageJson.Write(portrait, null));
    }
}
