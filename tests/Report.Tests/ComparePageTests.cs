using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SSBms.Report.Tests;

/// <summary>The page of a comparison, as the command line writes it.</summary>
[TestClass]
public sealed class ComparePageTests
{
    [TestMethod]
    public async Task Every_input_has_a_line_of_its_own_that_the_legend_names_and_reads_out()
    {
        await OpenReport.LookAt(
            MadeComparison.Page(),
            async page =>
            {
                Assert.AreEqual("calm compared with released", await page.Text("h1"));
                Assert.AreEqual("calm\nreleased", await page.Text("[data-panel=pressure] .legend"));
                await page.Point("pressure", 0.5f);
                Assert.AreEqual("5.000", await page.Value("pressure", "calm"));
                Assert.AreEqual("2.500", await page.Value("pressure", "released"));
                string[] strokes = await Strokes(page);
                Assert.HasCount(2, strokes.Distinct().ToArray(), "colour and dashes tell them apart");
                Assert.HasCount(2, strokes.Select(stroke => stroke.Split('|')[1]).Distinct().ToArray(), "so do dashes alone");
                StringAssert.Contains(await page.Text(".track.events"), "released: not in the recording");
                Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
                Assert.IsEmpty(page.Requests, string.Join('\n', page.Requests));
            }
        );
    }

    [TestMethod]
    public async Task The_figures_stand_beside_each_other_with_the_difference_to_the_first()
    {
        await OpenReport.LookAt(
            MadeComparison.Page(),
            async page =>
            {
                ILocator row = page.Page.Locator(".compared-figures tbody tr").Filter(new() { HasText = "Stack pressure, least" });
                Assert.AreEqual("Stack pressure, least MPa 5 0.025 −4.975", await Words(row));
                ILocator trip = page.Page.Locator(".compared-figures tbody tr").Filter(new() { HasText = "Trip after" });
                Assert.AreEqual("Trip after – 2 min 30 s", await Words(trip));
                StringAssert.Contains(await page.Text(".compared"), "tripped after 2 min 30 s");
                await page.Page.GetByRole(AriaRole.Button, new() { Name = "Around the trip of released" }).ClickAsync();
                double[] ticks = await page.Ticks();
                Assert.IsGreaterThan(1.0, ticks[0], "min: what lies before is out of view");
            }
        );
    }

    /// <summary>Colour and dashes of the lines that the table of inputs shows.</summary>
    private static Task<string[]> Strokes(OpenReport page)
    {
        return page.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.compared .line-swatch line')].map((line) => getComputedStyle(line).stroke + '|' + line.getAttribute('stroke-dasharray'))"
        );
    }

    /// <summary>What stands in a row, a space between two words.</summary>
    private static async Task<string> Words(ILocator row)
    {
        return Regex.Replace(await OpenReport.Text(row), @"\s+", " ", RegexOptions.None, TimeSpan.FromMinutes(1)).Trim();
    }
}
