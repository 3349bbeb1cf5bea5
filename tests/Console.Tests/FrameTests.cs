using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using SSBms.Cli.Serve;
using SSBms.Live.Simulation;
using SSBms.Live.Watch;

namespace SSBms.Console.Tests;

/// <summary>
/// A day of ten readings a second on the page: what it costs to take and to draw them, which is what can keep a page from 60 frames a second.
/// When a busy machine gives the browser its turn is printed and not judged.
/// </summary>
[TestClass]
public sealed class FrameTests
{
    private const int Day = 864_000;
    private const double Frame = 16.0;
    private const int Readings = 10;

    private static readonly WatchChannel[] s_limits =
    [
        WatchChannel.AllowedPlating,
        WatchChannel.AllowedStripping,
        WatchChannel.CriticalPressure,
        WatchChannel.RequestedPressure,
        WatchChannel.LeastContact,
    ];

    /// <summary>Notes how long each turn of the page's own code takes: what it does with news, and what it does in a frame, its microtasks included.</summary>
    private const string Clockwork = """
        window.work = { news: [], frames: [], at: [] };
        const timed = (list, action) => {
          const start = performance.now();
          action();
          const end = () => list.push(performance.now() - start);
          queueMicrotask(() => queueMicrotask(() => queueMicrotask(end)));
        };
        const frame = window.requestAnimationFrame.bind(window);
        window.rawFrame = frame;
        window.requestAnimationFrame = (action) => frame((at) => timed(window.work.frames, () => action(at)));
        const listen = EventSource.prototype.addEventListener;
        EventSource.prototype.addEventListener = function (name, action) {
          listen.call(this, name, (event) => timed(window.work.news, () => action(event)));
        };
        """;

    /// <summary>Lets some time pass, with something done in each frame; returns what it took.</summary>
    private const string Pass = """
        (keys) => new Promise((done) => {
          const work = window.work;
          for (const list of Object.values(work)) list.length = 0;
          const plots = document.querySelector('.live-panels');
          const start = performance.now();
          let count = 0;
          const next = (at) => {
            work.at.push(at);
            if (performance.now() - start > 1500) return done(work);
            const key = keys[count++ % Math.max(keys.length, 1)];
            if (key) plots.dispatchEvent(new KeyboardEvent('keydown', { key }));
            window.rawFrame(next);
          };
          window.rawFrame(next);
        })
        """;

    [TestMethod]
    [DoNotParallelize]
    public async Task A_day_of_ten_readings_a_second_is_taken_and_drawn_within_a_frame_as_it_goes_on_and_while_it_is_zoomed()
    {
        using LiveExperiment board = OpenConsole.Board(Readings);
        await OpenConsole.Look(async console =>
        {
            var source = new LateSource(board);
            WatchHistory history = console.Shelf.Add(source).Watch.History;
            Fill(history);
            source.Appear();
            await console.Page.AddInitScriptAsync(Clockwork);
            await console.Page.ReloadAsync();
            await console.Says("Operating");
            await console.Page.Locator("[data-panel=voltage] canvas").WaitForAsync();
            await console.Page.WaitForFunctionAsync("() => window.work.frames.length > 4");

            long before = history.Added;
            Measure("following", await Work(console), frames: Readings / 2);
            Assert.IsGreaterThan(before, history.Added, "nothing was told meanwhile");
            Measure("zooming", await Work(console, "+", "+", "+", "+", "+", "+", "-", "-", "-", "-", "-", "-"), frames: 20);
            await console.Page.Locator(".live-panels").PressAsync("Escape");
            await console.Page.Locator(".spans [aria-pressed=true]").WaitForAsync();
        });
    }

    [TestMethod]
    [DoNotParallelize]
    public async Task Any_part_of_it_is_had_in_as_many_rows_as_a_screen_has_columns_and_at_once()
    {
        await using OpenConsole console = await OpenConsole.Start();
        using LiveExperiment board = OpenConsole.Board(Readings);
        ConsoleBoard watched = console.Shelf.Add(new LateSource(board));
        Fill(watched.Watch.History);
        using var client = new HttpClient();

        foreach (double from in new[] { -1e12, -86_400.0 / 2, -600.0 })
        {
            long start = Stopwatch.GetTimestamp();
            string json = await client.GetStringAsync(
                new Uri(FormattableString.Invariant($"{console.Address}/api/boards/{watched.Id}/history?from={from}"))
            );
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using var document = JsonDocument.Parse(json);
            int rows = document.RootElement.GetProperty("time").GetArrayLength();

            System.Console.WriteLine($"from {from} s: {rows} rows, {json.Length} characters, in {seconds:0.000} s");
            Assert.IsLessThanOrEqualTo(1200, rows);
            Assert.IsGreaterThan(1000, rows);
            Assert.IsLessThan(2.0, seconds);
        }
    }

    /// <summary>
    /// A day that ends before the board is heard: what is measured is noisy, with a wild reading now and then, and what is allowed goes evenly.
    /// </summary>
    private static void Fill(WatchHistory history)
    {
        double[] row = new double[(int)WatchChannel.Count];
        for (int i = 0; i < Day; i++)
        {
            double even = 3.4 + 0.1 * Math.Sin(i * 1e-4);
            Array.Fill(row, even + 0.01 * Math.Sin(i * 0.7) + (i % 100_003 == 0 ? 0.2 : 0.0));
            foreach (WatchChannel limit in s_limits)
            {
                row[(int)limit] = even;
            }

            history.Add((i - Day) / (double)Readings, row);
        }
    }

    private static Task<JsonElement?> Work(OpenConsole console, params string[] keys)
    {
        return console.Page.EvaluateAsync(Pass, keys);
    }

    private static void Measure(string what, JsonElement? work, int frames)
    {
        double[] drawn = Sorted(work, "frames");
        double[] news = Sorted(work, "news");
        double[] at = [.. work!.Value.GetProperty("at").EnumerateArray().Select(one => one.GetDouble())];
        double[] apart = [.. at.Zip(at.Skip(1), (one, next) => next - one).Order()];
        System.Console.WriteLine(
            FormattableString.Invariant(
                $"{what}: {1000.0 / apart.Average():0} frames/s, {Share(apart, 0.5):0.0} ms apart, 95 % within {Share(apart, 0.95):0.0}; {drawn.Length} drawn in {Share(drawn, 0.5):0.0} ms, 95 % within {Share(drawn, 0.95):0.0}; {news.Length} messages in {Share(news, 0.5):0.0} ms, 95 % within {Share(news, 0.95):0.0}"
            )
        );
        Assert.IsGreaterThanOrEqualTo(frames, drawn.Length, $"{what}: too little was drawn to be measured");
        Assert.IsLessThan(Frame, Share(drawn, 0.5) + (news.Length > 0 ? Share(news, 0.5) : 0.0), what);
    }

    private static double[] Sorted(JsonElement? work, string name)
    {
        return [.. work!.Value.GetProperty(name).EnumerateArray().Select(one => one.GetDouble()).Order()];
    }

    private static double Share(double[] sorted, double share)
    {
        return sorted[(int)(share * (sorted.Length - 1))];
    }
}
