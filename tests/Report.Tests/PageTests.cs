using Microsoft.Playwright;

namespace SSBms.Report.Tests;

[TestClass]
public sealed class PageTests
{
    [AssemblyCleanup]
    public static Task CloseBrowser()
    {
        return Browser.Close();
    }

    [TestMethod]
    [DataRow("pressure-release")]
    [DataRow("ageing")]
    [DataRow("rates")]
    [DataRow("calm")]
    [DataRow("hostile")]
    [DataRow("sparse")]
    public async Task Page_works_without_network_and_without_complaints(string sample)
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await OpenReport.Look(
                sample,
                async report =>
                {
                    await report.Point("voltage", 0.5f);
                    Assert.IsEmpty(report.Complaints, string.Join('\n', report.Complaints));
                    Assert.IsEmpty(report.Requests, string.Join('\n', report.Requests));
                },
                scheme: scheme
            );
        }
    }

    [TestMethod]
    [DataRow("pressure-release")]
    [DataRow("ageing")]
    [DataRow("hostile")]
    public async Task Page_fits_from_900_to_1600_pixels(string sample)
    {
        await OpenReport.Look(
            sample,
            async report =>
            {
                foreach (int width in new[] { 900, 1280, 1600 })
                {
                    await report.Page.SetViewportSizeAsync(width, 1000);
                    await report.Drawn();
                    int needed = await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                    Assert.IsLessThanOrEqualTo(width, needed);
                    LocatorBoundingBoxResult? plot = await report.Panel("voltage").Locator(".u-over").BoundingBoxAsync();
                    Assert.IsGreaterThan(width * 0.8, plot!.Width);
                }
            }
        );
    }

    [TestMethod]
    public async Task Both_outcomes_stand_side_by_side()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                ILocator guarded = report.Page.Locator(".outcome[data-run='guarded']");
                ILocator unguarded = report.Page.Locator(".outcome[data-run='unguarded']");
                StringAssert.Contains(await OpenReport.Text(guarded), "Contactor opened at 6 h 19 min 30 s");
                StringAssert.Contains(await report.Text(".trip-box"), "stack pressure 4.314 MPa, below its bound of 4.321 MPa");
                StringAssert.Contains(await OpenReport.Text(unguarded), "Cell shorted at 7 h 42 min 40 s");
                Assert.AreEqual((await guarded.BoundingBoxAsync())!.Y, (await unguarded.BoundingBoxAsync())!.Y);
                StringAssert.Contains(await report.Text(".verdict"), "All 3 expectations met");
                Assert.AreEqual("Pressure release during discharge – SSBms report", await report.Page.TitleAsync());
            }
        );
    }

    [TestMethod]
    public async Task Failed_expectation_is_seen_at_the_top_and_in_the_table()
    {
        await OpenReport.Look(
            "rates",
            async report =>
            {
                ILocator verdict = report.Page.Locator(".verdict.not-met");
                Assert.IsTrue(await verdict.IsVisibleAsync());
                StringAssert.Contains(await OpenReport.Text(verdict), "1 of 2 expectations not met");
                StringAssert.Contains(await OpenReport.Text(verdict), "capacity at 1C above 125 mAh/g");
                ILocator row = report.Page.Locator(".expectations tr.not-met");
                StringAssert.Contains(await OpenReport.Text(row), "not met");
                StringAssert.Contains(await OpenReport.Text(row), "114.6 mAh/g");
            }
        );
    }

    [TestMethod]
    public async Task Trip_box_shows_everything_known()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                ILocator box = report.Page.Locator(".trip-box");
                Assert.AreEqual(16, await box.Locator("dt").CountAsync());
                StringAssert.Contains(await OpenReport.Text(box.Locator(".watched")), "4.314 MPa");
                StringAssert.Contains(await OpenReport.Text(box), "76.01 Ω·cm²");
            }
        );
    }

    [TestMethod]
    public async Task Figures_of_both_runs_stand_side_by_side()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                ILocator rows = report.Page.Locator("section.figures tbody tr");
                Assert.AreEqual(5, await rows.CountAsync());
                Assert.AreEqual("min_pressure_mpa\t4.314\t1.62\tMPa", await OpenReport.Text(rows.Nth(1)));
                Assert.AreEqual("short_time_s\t\t27 760\ts", await OpenReport.Text(rows.Nth(4)));
            }
        );
    }

    [TestMethod]
    public async Task Figures_of_all_cases_stand_side_by_side()
    {
        await OpenReport.Look(
            "ageing",
            async report =>
            {
                Assert.AreEqual("Figure\tN/P 1.0\tN/P 2.0\tN/P 3.5\tlithium unlimited\tUnit", await report.Text("section.figures thead"));
                Assert.AreEqual(
                    "life to 80 %\t68\t148\t200\t183\t",
                    await OpenReport.Text(report.Page.Locator("section.figures tbody tr").First)
                );
            }
        );
    }

    [TestMethod]
    public async Task Tabs_switch_cases_by_mouse_and_keyboard()
    {
        await OpenReport.Look(
            "ageing",
            async report =>
            {
                ILocator tabs = report.Page.GetByRole(AriaRole.Tab);
                ILocator summary = report.Page.Locator("[role=tabpanel] .summary");
                Assert.AreEqual(4, await tabs.CountAsync());
                string first = await OpenReport.Text(summary);

                await tabs.Nth(1).ClickAsync();
                string second = await OpenReport.Text(summary);
                Assert.AreNotEqual(first, second);
                Assert.AreEqual("true", await tabs.Nth(1).GetAttributeAsync("aria-selected"));
                Assert.IsTrue(await report.Panel("voltage").Locator("canvas").IsVisibleAsync());

                await report.Page.Keyboard.PressAsync("End");
                Assert.AreEqual("true", await tabs.Nth(3).GetAttributeAsync("aria-selected"));
                Assert.AreEqual("lithium unlimited", await report.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
                await report.Page.Keyboard.PressAsync("ArrowRight");
                Assert.AreEqual(first, await OpenReport.Text(summary));

                await report.Page.Locator(".cases button").Nth(1).ClickAsync();
                Assert.AreEqual(second, await OpenReport.Text(summary));
                await report.Point("voltage", 0.3f);
                Assert.AreNotEqual("", await report.Value("voltage", "with guard"));
            }
        );
    }

    [TestMethod]
    public async Task Cycles_of_all_cases_stand_in_one_plot()
    {
        await OpenReport.Look(
            "ageing",
            async report =>
            {
                ILocator plot = report.Panel("cycles");
                Assert.AreEqual(4, await plot.Locator(".legend li").CountAsync());
                await report.Point("cycles", 0.5f);
                Assert.AreEqual("114.5 / 115.0", await report.Value("cycles", "N/P 1.0"));
                Assert.IsGreaterThan((await plot.BoundingBoxAsync())!.Y, (await report.Page.Locator(".tabs").BoundingBoxAsync())!.Y);
            }
        );
    }

    [TestMethod]
    public async Task Curves_are_overlaid_and_named()
    {
        await OpenReport.Look(
            "rates",
            async report =>
            {
                IReadOnlyList<string> names = await report.Panel("curves").Locator(".legend .name").AllInnerTextsAsync();
                CollectionAssert.AreEqual(new[] { "C/20", "C/10", "C/5", "C/3", "C/2", "1C" }, names.ToArray());
                await report.Point("curves", 0.9f);
                Assert.AreNotEqual("", await report.Value("curves", "C/20"));
                Assert.AreEqual("", await report.Value("curves", "1C"));
            }
        );
    }

    [TestMethod]
    public async Task Fitted_and_assumed_parameters_are_flagged()
    {
        await OpenReport.Look(
            "calm",
            async report =>
            {
                IReadOnlyList<string> groups = await report.Page.Locator(".basis-group.caution .basis").AllInnerTextsAsync();
                CollectionAssert.AreEqual(new[] { "⚑ fitted", "⚑ assumed" }, groups.ToArray());
                StringAssert.Contains(await report.Text(".parameters"), "6 of them are free: fitted, recalled or assumed");
                StringAssert.Contains(await report.Text("[data-basis='assumed']"), "voids.detachment");
            }
        );
    }

    [TestMethod]
    public async Task Hostile_texts_stay_texts()
    {
        await OpenReport.Look(
            "hostile",
            async report =>
            {
                const string Evil = "</script><b>bold</b><img src=x onerror=alert(1)>";
                Assert.AreEqual(0, await report.Page.Locator("main b, main img").CountAsync());
                Assert.AreEqual("Title " + Evil, await report.Text("h1"));
                foreach (
                    string place in new[]
                    {
                        ".about",
                        ".cell",
                        ".verdict",
                        ".summary >> nth=0",
                        "section.expectations",
                        "section.figures",
                        "section.events",
                        "section.parameters",
                        "footer",
                        "[data-panel='curves']",
                    }
                )
                {
                    StringAssert.Contains(await report.Text(place), Evil.Split('<')[^1], place);
                }

                Assert.IsEmpty(report.Complaints);
            }
        );
    }

    [TestMethod]
    public async Task Report_that_knows_hardly_anything_is_still_readable()
    {
        await OpenReport.Look(
            "sparse",
            async report =>
            {
                Assert.AreEqual(5, await report.Page.Locator(".panel.folded").CountAsync());
                StringAssert.Contains(await OpenReport.Text(report.Panel("density")), "not known in this run");
                StringAssert.Contains(await report.Text(".outcome"), "Failed");
                StringAssert.Contains(await report.Text(".verdict"), "1 case did not come to the end of the steps");
            }
        );
    }

    [TestMethod]
    public async Task Paper_gets_light_plots_in_its_own_width()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                // The guarded run is dark blue on paper and light blue on a dark screen.
                const string Blue = """
                    () => {
                      const canvas = document.querySelector('.stack canvas');
                      const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                      for (let i = 0; i < data.length; i += 4) if (data[i] === 0 && data[i + 1] === 114 && data[i + 2] === 178) return true;
                      return false;
                    }
                    """;
                Assert.IsFalse(await report.Page.EvaluateAsync<bool>(Blue));
                await report.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
                Assert.AreEqual(700, (await report.Panel("voltage").Locator(".uplot").BoundingBoxAsync())!.Width);
                Assert.AreEqual(
                    "light",
                    await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--scheme')")
                );
                await report.Drawn();
                Assert.IsTrue(await report.Page.EvaluateAsync<bool>(Blue));
                await report.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
                Assert.IsGreaterThan(1000, (await report.Panel("voltage").Locator(".uplot").BoundingBoxAsync())!.Width);
            },
            scheme: ColorScheme.Dark
        );
    }
}
