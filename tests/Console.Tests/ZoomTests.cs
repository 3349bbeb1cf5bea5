using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SSBms.Live.Simulation;

namespace SSBms.Console.Tests;

/// <summary>A part of the past is looked at while the board goes on.</summary>
[TestClass]
public sealed class ZoomTests
{
    [TestMethod]
    public async Task The_keyboard_looks_closer_new_readings_do_not_move_it_and_escape_follows_again()
    {
        using LiveExperiment board = OpenConsole.Board(100.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            IPage page = console.Page;
            await Past(console, 60.0);
            await page.Locator(".live-panels").FocusAsync();
            string asked = (await page.RunAndWaitForRequestAsync(() => page.Keyboard.PressAsync("+"), IsHistory)).Url;
            string shown = await Note(page).InnerTextAsync();
            StringAssert.StartsWith(shown, "Shown are ");
            Assert.AreEqual(0, await page.Locator(".spans [aria-pressed=true]").CountAsync());
            (double from, double to) = Range(asked);
            Assert.IsGreaterThan(0.0, from);
            Assert.IsLessThan(1000.0, to);

            double told = console.Shelf.All[0].Watch.Now.Time;
            await Past(console, told + 60.0);
            Assert.AreEqual(shown, await Note(page).InnerTextAsync());

            await page.Keyboard.PressAsync("Escape");
            await page.Locator(".spans [aria-pressed=true]").WaitForAsync();
            StringAssert.StartsWith(await Note(page).InnerTextAsync(), "Drag over a plot to look closer");
        });
    }

    [TestMethod]
    public async Task Dragging_shows_what_was_dragged_over_and_a_double_click_follows_again()
    {
        using LiveExperiment board = OpenConsole.Board(100.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            IPage page = console.Page;
            await Past(console, 100.0);
            ILocator plot = page.Locator("[data-panel=pressure] .u-over");
            await plot.ScrollIntoViewIfNeededAsync();
            LocatorBoundingBoxResult box = (await plot.BoundingBoxAsync())!;
            double whole = console.Shelf.All[0].Watch.Now.Time;
            await page.Mouse.MoveAsync(box.X + box.Width * 0.4f, box.Y + 20);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box.X + box.Width * 0.5f, box.Y + 30, new() { Steps = 4 });
            (double from, double to) = Range((await page.RunAndWaitForRequestAsync(() => page.Mouse.UpAsync(), IsHistory)).Url);

            // Some more is asked for on either side, and the board went on meanwhile.
            Assert.IsGreaterThan(0.3 * whole, from);
            Assert.IsLessThan(0.35 * whole, to - from);
            await page.Locator(".live-note", new() { HasText = "Shown are" }).WaitForAsync();
            await plot.DblClickAsync();
            await page.Locator(".spans [aria-pressed=true]").WaitForAsync();
            Assert.IsEmpty(console.Complaints, string.Join("; ", console.Complaints));
        });
    }

    private static ILocator Note(IPage page)
    {
        return page.Locator(".live-note");
    }

    private static bool IsHistory(IRequest request)
    {
        return request.Url.Contains("/history?", StringComparison.Ordinal);
    }

    private static (double From, double To) Range(string url)
    {
        double[] numbers =
        [
            .. Regex
                .Matches(url, "(?<==)-?[0-9.e+]+", RegexOptions.None, TimeSpan.FromMinutes(1))
                .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)),
        ];
        return (numbers[0], numbers[1]);
    }

    /// <summary>Waits until the page has rows up to a time.</summary>
    private static async Task Past(OpenConsole console, double seconds)
    {
        while (console.Shelf.All[0].Watch.Now.Time < seconds)
        {
            await Task.Delay(50);
        }

        await Task.Delay(300);
    }
}
