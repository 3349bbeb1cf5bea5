using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using SSBms.Bench.Experiments;
using SSBms.Cli.Serve;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;
using SSBms.Report.Tests;

namespace SSBms.Console.Tests;

/// <summary>A console that listens somewhere on this machine, and its page in the browser.</summary>
internal sealed class OpenConsole : IAsyncDisposable
{
    /// <summary>A symmetric cell that is stripped at a pressure that holds.</summary>
    public const string Quiet = """
        title: A cell that is stripped
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: 5 MPa }
        temperature: 25 °C
        steps:
          - Strip at 0.1 mA/cm2 for 12 hours
        """;

    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private readonly ConsoleServer _server;
    private IBrowserContext? _context;

    private OpenConsole(ConsoleServer server, BoardShelf shelf)
    {
        _server = server;
        Shelf = shelf;
    }

    public BoardShelf Shelf { get; }

    public string Token => _server.Token.Text;

    /// <summary>Where it listens, as this machine reaches it.</summary>
    public string Address => _server.Addresses.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What was asked of anybody else.</summary>
    public IEnumerable<string> Strangers =>
        _requests.Where(url => !url.StartsWith(Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal));

    public IPage Page => _context!.Pages[0];

    public static async Task<OpenConsole> Start(bool loopback = true)
    {
        var shelf = new BoardShelf();
        string folder = Path.Combine(SSBms.Tests.Repository.Root, "experiments");
        var address = new ConsoleAddress(loopback ? IPAddress.Loopback : IPAddress.Any, 0);
        return new OpenConsole(await ConsoleServer.Start([address], shelf, new ExperimentFolder(folder), 20.0), shelf);
    }

    /// <summary>Starts a console and looks at its page; prints a line and does nothing when there is no browser.</summary>
    public static async Task Look(Func<OpenConsole, Task> look, int width = 1280)
    {
        IBrowser? browser = await Browser.Get();
        if (browser is null)
        {
            System.Console.WriteLine("No Chromium or Chrome is installed: the page was not looked at.");
            return;
        }

        await using OpenConsole console = await Start();
        console._context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 1000 },
            }
        );
        IPage page = await console._context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                console._complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => console._complaints.Add(error);
        page.Request += (_, request) => console._requests.Add(request.Url);
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(console.Address);
        await look(console);
    }

    /// <summary>A simulated board of this test, with its link at a port.</summary>
    public static LiveExperiment Board(double speed, int port = 0, string text = Quiet)
    {
        return new LiveExperiment(ExperimentReader.Read("experiment", text).Cases[0], speed, port);
    }

    public ConsoleBoard Watch(LiveExperiment board)
    {
        string port = board.Port.ToString(CultureInfo.InvariantCulture);
        return Shelf.Add(BoardSource.Find($"tcp://127.0.0.1:{port}", 1.0));
    }

    /// <summary>Waits until the banner of the board says something.</summary>
    public Task Says(string text, float patience = 15_000)
    {
        return Page.Locator(".banner h2", new() { HasText = text }).WaitForAsync(new() { Timeout = patience });
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        await _server.DisposeAsync();
        Shelf.Dispose();
    }
}
