using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using SSBms.Cli.Serve;
using SSBms.Live.Simulation;
using SSBms.Live.Watch;

namespace SSBms.Console.Tests;

/// <summary>The console in a browser, with boards that run by themselves.</summary>
[TestClass]
public sealed class PageTests
{
    [TestMethod]
    [DoNotParallelize]
    public async Task A_trip_stands_on_the_page_within_a_second_of_the_contacts_opening()
    {
        using LiveExperiment board = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            board.Speed = 1.0;
            Task says = console.Says("Tripped: No pressure");
            board.Inject(LiveStep.Parse("Fault nau7802 off"));
            while (board.Progress.Conducts)
            {
                await Task.Delay(5);
            }

            long opened = Stopwatch.GetTimestamp();
            await says;
            double seconds = Stopwatch.GetElapsedTime(opened).TotalSeconds;

            System.Console.WriteLine($"on the page {seconds:0.000} s after the contacts opened");
            Assert.IsLessThan(1.0, seconds);
            Assert.AreEqual("tripped", await console.Page.Locator(".block.state").GetAttributeAsync("data-look"));
            await console.Page.Locator(".trip h3", new() { HasText = "No pressure" }).WaitForAsync();
            StringAssert.Contains(await console.Page.Locator(".banner .to-do").InnerTextAsync(), "Look at the bridge converter");
            Assert.IsEmpty(console.Complaints, string.Join("; ", console.Complaints));
            Assert.IsEmpty(console.Strangers);
        });
    }

    [TestMethod]
    public async Task Open_now_is_reached_and_pressed_by_the_keyboard_and_says_what_the_contacts_report()
    {
        using LiveExperiment board = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            await Tab(console.Page, "Open now");
            await console.Page.Keyboard.PressAsync("Enter");
            await Answer(console).WaitForAsync();

            Assert.Contains("the contacts are open", (await Answer(console).InnerTextAsync()).ToLowerInvariant());
            Assert.IsFalse(board.Progress.Conducts);
            await console.Says("Standby");
        });
    }

    [TestMethod]
    public async Task Welded_contacts_and_a_board_that_is_gone_are_not_said_to_be_open()
    {
        LiveExperiment board = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Says("Operating");
            board.Inject(LiveStep.Parse("Fault contactor welded"));
            await Task.Delay(300);
            await console.Page.Locator(".open-button").ClickAsync();
            await console.Page.Locator(".open-answer[data-opened=stillclosed]").WaitForAsync();

            board.Dispose();
            await console.Says("Connection lost");
            await console.Page.Locator(".open-button").ClickAsync();
            await console.Page.Locator(".open-answer[data-opened=noanswer]").WaitForAsync();
            Assert.Contains("NOBODY ANSWERED", await Answer(console).InnerTextAsync());
        });
    }

    [TestMethod]
    public async Task A_board_that_is_lost_is_said_to_be_lost_and_found_again_without_a_hand()
    {
        LiveExperiment first = OpenConsole.Board(20.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(first);
            await console.Says("Operating");
            first.Dispose();
            await console.Says("Connection lost");
            Assert.Contains("It was last heard as: Operating.", await console.Page.Locator(".banner").InnerTextAsync());

            using LiveExperiment second = OpenConsole.Board(20.0, first.Port);
            await console.Says("Operating");
            await console.Page.Locator(".log-entry", new() { HasText = "found again after" }).First.WaitForAsync();
        });
    }

    [TestMethod]
    public async Task An_experiment_is_chosen_run_faster_and_broken_on_the_page()
    {
        await OpenConsole.Look(async console =>
        {
            await console.Page.GetByLabel("Board to watch").FillAsync("sim:pressure-release.yaml");
            await console.Page.GetByLabel("Board to watch").PressAsync("Enter");
            await console.Says("Operating");
            await console.Page.GetByLabel("What is to happen to board or fixture").FillAsync("Fault wheel broken");
            await console.Page.GetByText("Let it happen").ClickAsync();
            await console.Page.Locator(".inject .form-answer", new() { HasText = "there is no part" }).WaitForAsync();
            await console.Page.GetByLabel("What is to happen to board or fixture").FillAsync("Fault nau7802 off");
            await console.Page.GetByText("Let it happen").ClickAsync();

            await console.Says("Tripped: No pressure");
            await console.Page.Locator(".minute canvas").First.WaitForAsync();
            await console.Page.GetByText("Watch no more").ClickAsync();
            await console.Page.GetByText("No board is watched yet").WaitForAsync();
            Assert.IsEmpty(console.Shelf.All);
        });
    }

    [TestMethod]
    public async Task Nothing_scrolls_sideways_and_no_rule_of_accessibility_is_broken()
    {
        using LiveExperiment board = OpenConsole.Board(60.0);
        await OpenConsole.Look(async console =>
        {
            console.Watch(board);
            await console.Page.GetByLabel("Board to watch").FillAsync("sim:void-seen-early.yaml");
            await console.Page.GetByLabel("Board to watch").PressAsync("Enter");
            await console.Page.Locator(".simulation").WaitForAsync();
            await console.Says("Operating");
            await console.Page.Locator(".eye").WaitForAsync();
            await console.Page.GetByLabel("What is to happen to board or fixture").FillAsync("Fault nau7802 off");
            await console.Page.GetByText("Let it happen").ClickAsync();
            await console.Page.Locator(".minute canvas").First.WaitForAsync();
            await EveryEye.Sees(console.Page);
            Assert.IsEmpty(console.Complaints, string.Join("; ", console.Complaints));
        });
    }

    private static ILocator Answer(OpenConsole console)
    {
        return console.Page.Locator(".open-answer[data-opened]:not([data-opened=waiting])");
    }

    private static async Task Tab(IPage page, string name)
    {
        const int Most = 20;
        for (int i = 0; i < Most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("() => document.activeElement.textContent") == name)
            {
                return;
            }
        }

        Assert.Fail($"the keyboard does not reach {name}");
    }
}
