using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace SSBms.Report.Tests;

[TestClass]
public sealed class PanelTests
{
    [TestMethod]
    public async Task Six_panels_stand_in_order_with_their_units()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                IReadOnlyList<string> titles = await report.Page.Locator(".stack .panel h3").AllInnerTextsAsync();

                string[] expected =
                [
                    "Cell voltage (V)",
                    "Current density (mA/cm²)",
                    "Stack pressure (MPa)",
                    "Resistance of the cell (Ω·cm²)",
                    "Contact fraction",
                    "Temperature (°C)",
                ];
                CollectionAssert.AreEqual(expected, titles.ToArray());
            }
        );
    }

    [TestMethod]
    public async Task Trip_and_short_stand_labelled_above_the_panels()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                ILocator trip = report.Page.Locator(".lane .event.trip");
                Assert.IsTrue(await trip.IsVisibleAsync());
                Assert.AreEqual("Stack pressure below critical, contactor opened", await OpenReport.Text(trip.Locator(".text")));
                Assert.AreEqual("without guard: dendrite short", await report.Text(".lane .event.short .text"));
                Assert.AreEqual("Charge at 0.4 mA/cm² until 4.25 V", await report.Page.Locator(".lane .step").Nth(1).InnerTextAsync());
            }
        );
    }

    [TestMethod]
    public async Task Trip_is_a_red_line_through_every_panel()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                int panels = await report.Page.Locator(".stack .u-wrap").CountAsync();
                int withLine = await report.Page.EvaluateAsync<int>(
                    """
                    () => {
                      const trip = document.querySelector('.lane .event.trip .symbol').getBoundingClientRect();
                      const x = trip.left + trip.width / 2;
                      return [...document.querySelectorAll('.stack canvas')].filter(canvas => {
                        const box = canvas.getBoundingClientRect();
                        const scale = canvas.width / box.width;
                        const at = canvas.getContext('2d').getImageData((x - box.left - 4) * scale, 24 * scale, 8 * scale, 1).data;
                        for (let i = 0; i < at.length; i += 4) if (at[i] > 180 && at[i + 1] < 60 && at[i + 2] < 90) return true;
                        return false;
                      }).length;
                    }
                    """
                );

                Assert.AreEqual(5, panels);
                Assert.AreEqual(panels, withLine);
            }
        );
    }

    [TestMethod]
    public async Task Cursor_shows_values_in_the_legends_of_all_panels()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                Assert.AreEqual("", await report.Value("voltage", "with guard"));

                await report.Point("density", 0.5f);

                StringAssert.StartsWith(await report.Value("voltage", "with guard"), "4.11");
                Assert.AreEqual("0.4", (await report.Value("density", "with guard"))[..3]);
                Assert.AreEqual("−0.9771 / 0.8800", await report.Value("density", "allowed"));
                StringAssert.StartsWith(await report.Value("pressure", "without guard"), "7.3");
                Assert.AreEqual("1.000", await report.Value("contact", "with guard"));
                StringAssert.StartsWith(await report.Text(".readout"), "4 h 34 min");
                StringAssert.Contains(await report.Text(".readout"), "Charge at 0.4 mA/cm²");
            }
        );
    }

    [TestMethod]
    public async Task Guarded_run_has_no_values_after_its_end()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                await report.Point("voltage", 0.98f);

                Assert.AreEqual("", await report.Value("voltage", "with guard"));
                Assert.AreNotEqual("", await report.Value("voltage", "without guard"));
            }
        );
    }

    [TestMethod]
    public async Task Dragging_in_one_panel_zooms_all_and_a_double_click_resets()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                double[] before = await report.Ticks();

                await report.Drag("pressure", 0.25f, 0.5f);

                double[] zoomed = await report.Ticks();
                Assert.IsGreaterThan(2.2, zoomed[0]);
                Assert.IsLessThan(4.6, zoomed[^1]);
                string? time = null;
                foreach (string panel in new[] { "voltage", "density", "pressure", "resistance", "contact" })
                {
                    await report.Point(panel, 0.5f);
                    time ??= await report.Time();
                    Assert.AreEqual(time, await report.Time(), panel);
                    StringAssert.StartsWith(time, "3 h 25 min");
                }

                await report.Panel("voltage").Locator(".u-over").DblClickAsync();
                await report.Drawn();
                CollectionAssert.AreEqual(before, await report.Ticks());
            }
        );
    }

    [TestMethod]
    public async Task Buttons_and_events_zoom_to_the_trip()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                await report.Page.GetByRole(AriaRole.Button, new() { Name = "Around the trip" }).ClickAsync();
                double[] around = await report.Ticks();
                Assert.IsGreaterThan(6, around[0]);
                Assert.IsLessThan(6.6, around[^1]);

                await report.Page.GetByRole(AriaRole.Button, new() { Name = "Whole experiment" }).ClickAsync();
                Assert.AreEqual(0, (await report.Ticks())[0]);

                await report.Page.Locator(".events tr.trip button").ClickAsync();
                CollectionAssert.AreEqual(around, await report.Ticks());
            }
        );
    }

    [TestMethod]
    public async Task Keyboard_moves_the_cursor_and_zooms()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                await report.Page.Locator(".stack").FocusAsync();
                await report.Page.Keyboard.PressAsync("ArrowRight");
                await report.Drawn();
                string time = await report.Time();
                await report.Page.Keyboard.PressAsync("Shift+ArrowRight");
                await report.Drawn();
                Assert.AreNotEqual(time, await report.Time());

                await report.Page.Keyboard.PressAsync("+");
                Assert.IsGreaterThan(2, (await report.Ticks())[0]);
                await report.Page.Keyboard.PressAsync("Escape");
                Assert.AreEqual(0, (await report.Ticks())[0]);
            }
        );
    }

    [TestMethod]
    public async Task Run_without_guard_can_be_hidden()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                ILocator entries = report.Page.Locator(".stack .legend li[data-line='without guard']");
                Assert.AreEqual(5, await entries.CountAsync());

                await report.Page.GetByLabel("show the run without guard").UncheckAsync();

                Assert.AreEqual(0, await entries.CountAsync());
                Assert.AreEqual(0, await report.Page.Locator(".lane .event.short").CountAsync());
            }
        );
    }

    [TestMethod]
    public async Task Panel_that_says_nothing_is_folded_and_opens_on_demand()
    {
        await OpenReport.Look(
            "calm",
            async report =>
            {
                ILocator contact = report.Panel("contact");
                StringAssert.Contains(await OpenReport.Text(contact), "full contact throughout");
                Assert.AreEqual(0, await contact.Locator("canvas").CountAsync());

                await contact.GetByRole(AriaRole.Button).ClickAsync();

                Assert.AreEqual(1, await contact.Locator("canvas").CountAsync());
                Assert.AreEqual("Hide", await contact.GetByRole(AriaRole.Button).InnerTextAsync());
            }
        );
    }

    [TestMethod]
    public async Task Limits_out_of_view_are_named_at_the_panel()
    {
        await OpenReport.Look(
            "calm",
            async report =>
            {
                StringAssert.Contains(await OpenReport.Text(report.Panel("voltage").Locator(".edge-notes")), "ceiling 4.3 V");
                StringAssert.Contains(await OpenReport.Text(report.Panel("pressure").Locator(".edge-notes")), "wall 25 MPa");
            }
        );
    }

    [TestMethod]
    public async Task Tones_of_the_impedance_channel_have_a_panel_of_their_own_where_a_board_carries_it()
    {
        JsonNode data = JsonNode.Parse(Template.Sample("pressure-release"))!;
        JsonNode run = data["cases"]![0]!["runs"]![0]!;
        int rows = run["series"]!["time"]!.AsArray().Count;
        for (int tone = 1; tone <= 4; tone++)
        {
            double rise = 0.01 * tone / rows;
            run["series"]![$"impedance{tone}"] = new JsonArray([.. Enumerable.Range(0, rows).Select(row => (JsonNode)(1.0 + rise * row))]);
        }

        run["tones"] = new JsonArray(2000, 5000, 10000, 50000);
        await OpenReport.LookAt(
            Template.Fill(data.ToJsonString()),
            async report =>
            {
                string text = await OpenReport.Text(report.Panel("impedance"));
                StringAssert.Contains(text, "Impedance at four tones, over the first");
                StringAssert.Contains(text, "50 kHz");
                Assert.AreEqual(1, await report.Panel("impedance").Locator("canvas").CountAsync());
                Assert.IsEmpty(report.Complaints);
            }
        );
        await OpenReport.Look("calm", async report => Assert.AreEqual(0, await report.Panel("impedance").CountAsync()));
    }

    [TestMethod]
    public async Task Axis_reaches_the_end_of_runs_whose_series_end_early()
    {
        JsonNode data = JsonNode.Parse(Template.Sample("pressure-release"))!;
        foreach (JsonNode? run in data["cases"]![0]!["runs"]!.AsArray())
        {
            foreach ((_, JsonNode? column) in run!["series"]!.AsObject())
            {
                var values = (JsonArray)column!;
                values.RemoveRange(100, values.Count - 100);
            }
        }

        await OpenReport.LookAt(
            Template.Fill(data.ToJsonString()),
            async report =>
            {
                Assert.AreEqual(9, (await report.Ticks())[^1]);
                Assert.IsTrue(await report.Page.Locator(".lane .event.trip").IsVisibleAsync());
            }
        );
    }

    [TestMethod]
    public async Task Run_that_ended_at_once_does_not_cut_the_other()
    {
        JsonNode data = JsonNode.Parse(Template.Sample("calm"))!;
        foreach ((_, JsonNode? column) in data["cases"]![0]!["runs"]![0]!["series"]!.AsObject())
        {
            var values = (JsonArray)column!;
            values.RemoveRange(20, values.Count - 20);
        }

        await OpenReport.LookAt(
            Template.Fill(data.ToJsonString()),
            async report =>
            {
                foreach (string panel in new[] { "voltage", "density", "pressure" })
                {
                    string notes = await OpenReport.Text(report.Panel(panel).Locator(".edge-notes"));
                    Assert.DoesNotContain("without guard", notes);
                }
            }
        );
    }

    [TestMethod]
    public async Task Marks_near_the_pointer_are_named()
    {
        await OpenReport.Look(
            "pressure-release",
            async report =>
            {
                LocatorBoundingBoxResult? symbol = await report.Page.Locator(".lane .event.trip .symbol").BoundingBoxAsync();
                LocatorBoundingBoxResult? plot = await report.Panel("pressure").Locator(".u-over").BoundingBoxAsync();
                await report.Page.Mouse.MoveAsync(symbol!.X + (symbol.Width / 2), plot!.Y + 30);

                ILocator hint = report.Page.Locator(".mark-hint");
                Assert.IsTrue(await hint.IsVisibleAsync());
                StringAssert.Contains(await OpenReport.Text(hint), "contactor opened");
            }
        );
    }
}
