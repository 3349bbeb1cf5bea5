using Microsoft.Playwright;

namespace SSBms.Report.Tests;

/// <summary>A report in the browser, opened from disk, with everything it complained about or asked the network for.</summary>
internal sealed class OpenReport
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenReport(IPage page)
    {
        Page = page;
        page.Console += OnConsole;
        page.PageError += OnPageError;
        page.Dialog += OnDialog;
        page.Request += OnRequest;
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What was fetched besides the page itself and what it carries.</summary>
    public IEnumerable<string> Requests => _requests.Skip(1).Where(url => !url.StartsWith("data:", StringComparison.Ordinal));

    /// <summary>Opens a sample and looks at it; prints a line and does nothing when there is no browser.</summary>
    public static Task Look(string sample, Func<OpenReport, Task> look, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        return LookAt(Template.Fill(Template.Sample(sample)), look, width, scheme);
    }

    public static async Task LookAt(string html, Func<OpenReport, Task> look, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowser? browser = await Browser.Get();
        if (browser is null)
        {
            Console.WriteLine("No Chromium or Chrome is installed: the page was not looked at.");
            return;
        }

        string file = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        IPage page = await BrowserTabs.Take(browser, width, scheme);
        var report = new OpenReport(page);
        bool isSound = false;
        try
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await look(report);
            isSound = true;
        }
        finally
        {
            report.Leave();
            await BrowserTabs.GiveBack(page, isSound);
            File.Delete(file);
        }
    }

    public ILocator Panel(string id)
    {
        return Page.Locator($"[data-panel='{id}']");
    }

    /// <summary>Puts the pointer into the plot of a panel, at a share of its width.</summary>
    public async Task Point(string panel, float share)
    {
        LocatorBoundingBoxResult box = await PlotBox(panel);
        await Page.Mouse.MoveAsync(box.X + (box.Width * share), box.Y + (box.Height / 2));
        await Drawn();
    }

    /// <summary>Drags over a part of a panel, which zooms.</summary>
    public async Task Drag(string panel, float from, float to)
    {
        await Point(panel, from);
        await Page.Mouse.DownAsync();
        LocatorBoundingBoxResult box = await PlotBox(panel);
        await Page.Mouse.MoveAsync(box.X + (box.Width * to), box.Y + (box.Height / 2), new() { Steps = 5 });
        await Page.Mouse.UpAsync();
        await Drawn();
    }

    /// <summary>Waits until the page has drawn what the last input changed.</summary>
    public Task Drawn()
    {
        return Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
    }

    /// <summary>What is to be read there, with plain spaces.</summary>
    public Task<string> Text(string selector)
    {
        return Text(Page.Locator(selector));
    }

    public static async Task<string> Text(ILocator place)
    {
        return (await place.InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim('\n');
    }

    /// <summary>The value that the legend of a panel shows for a line.</summary>
    public Task<string> Value(string panel, string line)
    {
        return Text(Panel(panel).Locator($".legend li[data-line='{line}'] .value"));
    }

    /// <summary>The time under the cursor, as the strip above the panels says it.</summary>
    public Task<string> Time()
    {
        return Text(".readout strong");
    }

    public async Task<double[]> Ticks()
    {
        IReadOnlyList<string> texts = await Page.Locator(".track.ticks span").AllInnerTextsAsync();
        return [.. texts.Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private void Leave()
    {
        Page.Console -= OnConsole;
        Page.PageError -= OnPageError;
        Page.Dialog -= OnDialog;
        Page.Request -= OnRequest;
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            _complaints.Add(message.Text);
        }
    }

    private void OnPageError(object? sender, string error)
    {
        _complaints.Add(error);
    }

    private async void OnDialog(object? sender, IDialog dialog)
    {
        _complaints.Add("dialog " + dialog.Message);
        await dialog.DismissAsync();
    }

    private void OnRequest(object? sender, IRequest request)
    {
        _requests.Add(request.Url);
    }

    private async Task<LocatorBoundingBoxResult> PlotBox(string panel)
    {
        ILocator plot = Panel(panel).Locator(".u-over");
        await plot.ScrollIntoViewIfNeededAsync();
        return await plot.BoundingBoxAsync() ?? throw new InvalidOperationException("The panel has no plot.");
    }
}
