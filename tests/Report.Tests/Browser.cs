using Microsoft.Playwright;

namespace SSBms.Report.Tests;

/// <summary>The browser of the machine. Where there is none, the tests of the page have nothing to look with and say so.</summary>
internal static class Browser
{
    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser?>> Shared = new(Launch);
    private static IPlaywright? s_playwright;

    public static Task<IBrowser?> Get()
    {
        return Shared.Value;
    }

    public static async Task Close()
    {
        if (Shared.IsValueCreated && await Shared.Value is { } browser)
        {
            await browser.DisposeAsync();
        }

        s_playwright?.Dispose();
    }

    private static async Task<IBrowser?> Launch()
    {
        string? path = Find();
        if (path is null)
        {
            return null;
        }

        s_playwright = await Playwright.CreateAsync();
        return await s_playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    private static string? Find()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe"];
        string[] folders =
        [
            "/usr/bin",
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application"),
        ];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
