using Microsoft.Playwright;
using SSBms.Bench.Studies;
using SSBms.Cli.Studies;

namespace SSBms.Report.Tests;

/// <summary>The page of a study, with what the command line writes into it.</summary>
[TestClass]
public sealed class StudyPageTests
{
    private const string Left = "response-1";
    private const string Right = "response-2";

    [TestMethod]
    public async Task A_map_shows_every_point_of_a_grid_and_reads_out_what_is_pointed_at()
    {
        await Look(
            MadeStudy.Map(),
            async page =>
            {
                StringAssert.Contains(
                    await page.Text(".verdict"),
                    "300 runs: 201 tripped, 99 completed; no limit was violated for more than a second while the contactor was closed."
                );
                StringAssert.Contains(await page.Text(".verdict"), "Without the guard: 143 shorted, 123 completed, 34 failed.");

                // Where every run was completed or tripped, what tripped says more.
                Assert.AreEqual("What tripped over pressure and density", await page.Text($"[data-panel={Left}] h3"));
                Assert.AreEqual(99, await Letters(page, Left, "–"));
                Assert.AreEqual(201, await Letters(page, Left, "A") + await Letters(page, Left, "B"));
                await Choose(page, Left, "Outcome");
                Assert.AreEqual(201, await Letters(page, Left, "T"));
                Assert.AreEqual(99, await Letters(page, Left, "C"));
                Assert.AreEqual(201, await Cells(page, Left, "rgb(230 159 0)"));
                Assert.AreEqual(99, await Cells(page, Left, "rgb(0 158 115)"));
                Assert.AreEqual("Min contact fraction over pressure and density", await page.Text($"[data-panel={Right}] h3"));

                // The first cell is the lower left one; from there one to the right and two up.
                await Keys(page, Left, "ArrowRight", "ArrowRight", "ArrowUp", "ArrowUp");
                Assert.AreEqual("Pressure 0.127 MPa, density 0.114 mA/cm²: tripped.", await Read(page, Left));
                await Keys(page, Right, "ArrowRight");
                StringAssert.StartsWith(await Read(page, Right), "Pressure 0.1 MPa, density 0.05 mA/cm²: min contact fraction 0.86");
                await PointAt(page, Left, 0.99f, 0.01f);
                Assert.AreEqual("Pressure 10 MPa, density 0.5 mA/cm²: tripped.", await Read(page, Left));
                await Keys(page, Left, "Escape");
                StringAssert.StartsWith(await Read(page, Left), "Point at the plot");

                await Choose(page, Left, "Outcome without the guard");
                Assert.AreEqual(143, await Letters(page, Left, "S"));
                Assert.AreEqual(34, await Letters(page, Left, "F"));
                string influence = await page.Text(".influence");
                StringAssert.Contains(
                    influence,
                    "Outcome without the guard: pressure alone explains 27 % of its variance, density alone 22 %."
                );
                StringAssert.Contains(influence, "Min contact fraction: density alone explains 50 %");

                Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
                Assert.IsEmpty(page.Requests, string.Join('\n', page.Requests));
            },
            1400
        );
    }

    [TestMethod]
    public async Task Survival_sets_the_guard_against_its_absence_and_says_how_many_are_at_risk()
    {
        (Study study, StudyTable table) = MadeStudy.Map();
        int atRisk = SurvivalEvent.All.Single(known => known.Name == "short circuit").Unguarded(table)!.AtRisk(2.0 * 3600.0);
        await Look(
            (study, table),
            async page =>
            {
                StringAssert.Contains(await page.Text("[data-panel=survival] .legend"), "With guard: happened in 0 of 300 runs");
                StringAssert.Contains(await page.Text("[data-panel=survival] .legend"), "Without guard: happened in 143 of 300 runs");
                await Keys(page, "survival", "ArrowRight");
                StringAssert.Contains(await Read(page, "survival"), "without short circuit: with guard 100 %; without guard 100 %.");
                await PointAt(page, "survival", 0.99f, 0.5f);
                StringAssert.Contains(await Read(page, "survival"), "with guard 100 %; without guard 52.3 % (46.5 to 57.8).");
                Assert.AreEqual(
                    atRisk.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    await page.Text("[data-panel=survival] .at-risk tbody tr:nth-child(2) td:nth-child(4)")
                );

                // What only the guard does has no curve without it.
                await page.Page.Locator("[data-panel=survival] select").SelectOptionAsync(new SelectOptionValue { Label = "trip" });
                Assert.AreEqual("With guard: happened in 201 of 300 runs", await page.Text("[data-panel=survival] .legend"));

                ILocator figures = page.Page.Locator("section.figures tbody tr");
                Assert.IsEmpty(await figures.Filter(new() { HasText = "control_cycles" }).AllAsync(), "it is the same in all runs");
                StringAssert.Contains(await OpenReport.Text(figures.First), "duration_s\t300\t0.06446\t0.1451\t2.334\t6\t6\th");

                IDownload saved = await page.Page.RunAndWaitForDownloadAsync(() =>
                    page.Page.Locator($"[data-panel={Left}] .exports button").ClickAsync()
                );
                Assert.AreEqual("stripping-over-stack-pressure-and-current-density-response-1.svg", saved.SuggestedFilename);
                using var text = new StreamReader(await saved.CreateReadStreamAsync());
                string drawing = await text.ReadToEndAsync();
                StringAssert.Contains(drawing, "What tripped over pressure and density");
                StringAssert.Contains(drawing, "A: void growth");
            }
        );
    }

    [TestMethod]
    public async Task Scatter_is_shown_over_one_input_over_two_and_over_words()
    {
        await Look(
            MadeStudy.Scatter(),
            async page =>
            {
                // Two inputs at first: what explains most is among them. Cells without a run stay empty.
                Assert.AreEqual("Outcome over ccd and interface", await page.Text($"[data-panel={Left}] h3"));
                await page.Page.GetByLabel("and: second input").SelectOptionAsync("0");
                await Keys(page, Left, "ArrowRight");
                StringAssert.StartsWith(await Read(page, Left), "Ccd 0.2");
                StringAssert.Contains(await Read(page, Left), " mA/cm²: tripped");
                await Keys(page, Right, "ArrowRight", "ArrowRight", "ArrowRight");
                StringAssert.Contains(await Read(page, Right), " mA/cm²: median ");
                StringAssert.Contains(await Read(page, Right), ", 80 % from ");
                await page.Page.GetByLabel("Over: first input").SelectOptionAsync(new SelectOptionValue { Label = "Maker" });
                await Keys(page, Left, "ArrowRight");
                StringAssert.StartsWith(await Read(page, Left), "Maker A: ");
                await Choose(page, Right, "Share tripped (%)");
                await Keys(page, Right, "ArrowRight");
                StringAssert.StartsWith(await Read(page, Right), "Maker A: ");
                StringAssert.Contains(await Read(page, Right), ", 95 % interval ");

                ILocator worst = page.Page.Locator("section.worst tbody tr");
                Assert.AreEqual(10, await worst.CountAsync());
                StringAssert.Contains(await OpenReport.Text(worst.First), "critical current density, violated for 30.8 s");
                Assert.AreEqual("replays/259/report.html", await worst.First.Locator("a").GetAttributeAsync("href"));
                StringAssert.Contains(await OpenReport.Text(worst.First), "ssbms study run scatter.yaml --only 259");
                StringAssert.Contains(
                    await page.Text(".verdict"),
                    "In 6 runs an expectation was not met, most often: outcome is not shorted."
                );
                Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
            },
            1400
        );
    }

    [TestMethod]
    public async Task A_long_study_shows_some_of_its_runs_and_counts_all()
    {
        await Look(
            MadeStudy.Scatter(50_000),
            async page =>
            {
                StringAssert.Contains(await page.Text("header"), "50 000 runs, latin hypercube");
                StringAssert.Contains(await page.Text("header"), "Plots show one of every 3 runs, 16667 runs in all");
                StringAssert.Contains(await page.Text("section.figures tbody tr:first-child"), "duration_s\t50 000\t");
                StringAssert.Contains(await page.Text(".quantiles"), "all runs have it");
            }
        );
    }

    [TestMethod]
    public async Task A_study_without_inputs_or_figures_that_vary_still_has_a_page_and_texts_are_no_markup()
    {
        (Study made, StudyTable full) = MadeStudy.Scatter(3);
        StudyColumn[] columns = [.. full.Columns.Where(column => column.Role is ColumnRole.Identity or ColumnRole.Ending)];
        var table = new StudyTable(columns, 3);
        table.Texts("outcome").AsSpan().Fill("<img src=x onerror=alert(1)>");
        var study = new Study
        {
            Title = "</script><script>alert(2)</script>",
            About = "<b>about</b>",
            File = "<i>.yaml",
            Hash = made.Hash,
            Runs = 3,
            RunsInChunk = 3,
            Design = "random",
            Inputs = [],
            Columns = columns,
            ComparesWithoutGuard = false,
        };
        await Look(
            (study, table),
            async page =>
            {
                Assert.AreEqual("</script><script>alert(2)</script>", await page.Text("h1"));
                StringAssert.Contains(await page.Text(".verdict"), "3 runs: 3 <img src=x onerror=alert(1)>;");
                Assert.AreEqual(0, await page.Page.Locator(".chart").CountAsync());
                Assert.AreEqual(3, await page.Page.Locator("section.worst tbody tr").CountAsync());
                Assert.IsEmpty(page.Complaints, string.Join('\n', page.Complaints));
            }
        );
    }

    private static Task Look((Study Study, StudyTable Table) made, Func<OpenReport, Task> look, int width = 1280)
    {
        return OpenReport.LookAt(MadeStudy.Page(made), look, width);
    }

    private static Task<int> Letters(OpenReport page, string panel, string letter)
    {
        return page.Page.EvaluateAsync<int>(
            $"() => [...document.querySelectorAll('[data-panel={panel}] svg text')].filter((node) => node.textContent === '{letter}').length"
        );
    }

    /// <summary>How many cells have a colour, as the legend has it.</summary>
    private static Task<int> Cells(OpenReport page, string panel, string colour)
    {
        return page.Panel(panel).Locator($"svg rect[fill='{colour}']").CountAsync();
    }

    private static Task<string> Read(OpenReport page, string panel)
    {
        return page.Text($"[data-panel={panel}] .readable");
    }

    private static async Task Choose(OpenReport page, string panel, string what)
    {
        await page.Page.Locator($"[data-panel={panel}] select").SelectOptionAsync(new SelectOptionValue { Label = what });
    }

    private static async Task Keys(OpenReport page, string panel, params string[] keys)
    {
        await page.Panel(panel).FocusAsync();
        foreach (string key in keys)
        {
            await page.Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Puts the pointer into the drawing, at shares of the area between its axes.</summary>
    private static async Task PointAt(OpenReport page, string panel, float across, float down)
    {
        ILocator frame = page.Panel(panel).Locator("svg > rect").First;
        await frame.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await frame.BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + (across * box.Width), box.Y + (down * box.Height));
    }
}
