using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using SSBms.Cli.Serve;

namespace SSBms.Console.Tests;

/// <summary>A recording of a cycler that is loaded on the console.</summary>
[TestClass]
public sealed class RecordingTests
{
    [TestMethod]
    public async Task It_is_the_page_that_ssbms_replay_writes_to_the_letter()
    {
        using var file = new MadeFile("night.csv", MadeRecording.Text);
        string results = file.In("results");
        Assert.AreEqual(0, SSBms.Cli.Program.Main(["replay", file.Path, "--cell", "chen2020-lfp-al2o3", "--out", results]));
        string expected = await File.ReadAllTextAsync(Path.Combine(results, "report.html"));
        await using OpenConsole console = await OpenConsole.Start();
        using var client = new HttpClient();

        (HttpStatusCode code, string answer) = await Send(console, "name=night.csv&cell=chen2020-lfp-al2o3", MadeRecording.Text);

        Assert.AreEqual(HttpStatusCode.OK, code, answer);
        using var told = JsonDocument.Parse(answer);
        Assert.StartsWith("The guard would have opened the contactor after ", told.RootElement.GetProperty("verdict").GetString());
        string page = await client.GetStringAsync(new Uri($"{console.Address}/recordings/{told.RootElement.GetProperty("id").GetInt32()}"));
        Assert.AreEqual(expected, Regex.Replace(page, " nonce=\"[0-9a-f]{32}\"", "", RegexOptions.None, TimeSpan.FromMinutes(1)));
    }

    [TestMethod]
    [DataRow("name=a.csv&cell=chen2020-lfp", "rubbish", "a.csv:1: no table stands here; expected a header")]
    [DataRow("name=a.csv&cell=chen2020-lfp", "", "a.csv: is empty; expected")]
    [DataRow("name=a.csv&cell=no-such-cell", "x", "there is no cell \"no-such-cell\"")]
    [DataRow("name=a.csv", "x", "what cell is it? Expected one of the catalogue, or a profile")]
    [DataRow("name=a.csv&cell=chen2020-lfp&profile=1", "x", "what cell is it? Expected one of")]
    [DataRow("name=a.csv&profile=7", "x", "there is no profile 7 here any more")]
    [DataRow("name=a.csv&cell=chen2020-lfp&pressure=/etc/hostname", "x", "stack pressure \"/etc/hostname\": expected 0 to 1000 MPa")]
    [DataRow("name=a.csv&cell=chen2020-lfp&area=5+s", "x", "area \"5 s\": expected 0.001 to 1000 cm2")]
    [DataRow("name=../../b.csv&cell=chen2020-lfp", "rubbish", "b.csv:1: ")]
    public async Task What_is_no_recording_is_refused_in_one_line_and_leaves_nothing(string query, string body, string message)
    {
        await using OpenConsole console = await OpenConsole.Start();

        (HttpStatusCode code, string answer) = await Send(console, query, body);

        Assert.AreEqual(HttpStatusCode.BadRequest, code, answer);
        Assert.StartsWith(message, answer);
        Assert.HasCount(1, answer.Split('\n'));
        Assert.DoesNotContain(Path.GetTempPath(), answer);
        using var client = new HttpClient();
        using HttpResponseMessage page = await client.GetAsync(new Uri(console.Address + "/recordings/1"));
        Assert.AreEqual(HttpStatusCode.NotFound, page.StatusCode);
    }

    [TestMethod]
    public async Task One_that_is_too_large_is_refused_before_it_is_sent()
    {
        await using OpenConsole console = await OpenConsole.Start();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(console.Address).Port);
        string request =
            $"POST /api/recordings?name=big.csv&cell=chen2020-lfp HTTP/1.1\r\nHost: localhost\r\n{RequestCheck.Header}: {console.Token}\r\n"
            + $"Content-Length: {RecordingRoutes.MostBytes + 1}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(new NetworkStream(socket));
        char[] buffer = new char[4096];
        string answer = new(buffer, 0, await reader.ReadAsync(buffer));

        Assert.StartsWith("HTTP/1.1 400", answer);
        Assert.Contains("big.csv: is larger than 262144 KiB", answer);
    }

    [TestMethod]
    public async Task Its_file_lies_on_the_disk_while_it_is_replayed_and_no_longer()
    {
        var folder = new RecordingFolder();
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream("a line"u8.ToArray());
        context.Request.QueryString = new QueryString("?name=a.csv");

        string path = await folder.With(
            new SentFile(context, 100),
            path =>
            {
                Assert.AreEqual("a line", File.ReadAllText(path));
                return Task.FromResult(path);
            },
            CancellationToken.None
        );

        Assert.IsFalse(File.Exists(path));
        Assert.IsTrue(Directory.Exists(Path.GetDirectoryName(path)));
        folder.Dispose();
        Assert.IsFalse(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [TestMethod]
    public async Task It_is_chosen_replayed_opened_and_taken_away_on_the_page()
    {
        using var file = new MadeFile("night.csv", MadeRecording.Text);
        using var profile = MadeFile.Profile("own.ssbp", "--cell", "chen2020-lfp-al2o3", "--name", "own");
        await OpenConsole.Look(async console =>
        {
            IPage page = console.Page;
            ILocator answer = page.Locator(".recordings .form-answer");
            await page.GetByText("Replay", new() { Exact = true }).ClickAsync();
            await answer.GetByText("Choose the file of a recording first").WaitForAsync();
            await page.GetByLabel("Recording of a cycler").SetInputFilesAsync(file.Path);
            await page.GetByLabel("Guarded by the limits of").SelectOptionAsync(new SelectOptionValue { Value = "profile" });
            await page.GetByLabel("Profile", new() { Exact = true }).SetInputFilesAsync(profile.Path);
            await page.GetByLabel("Stack pressure", new() { Exact = true }).FillAsync("lots");
            await page.GetByLabel("Stack pressure", new() { Exact = true }).PressAsync("Enter");
            await answer.GetByText("stack pressure \"lots\": expected 0 to 1000 MPa").WaitForAsync();
            await page.GetByLabel("Stack pressure", new() { Exact = true }).FillAsync("");
            await page.GetByText("Replay", new() { Exact = true }).ClickAsync();

            ILocator row = page.Locator(".recording[data-state=wouldtrip]");
            await row.WaitForAsync();
            Assert.Contains("night.csv The guard would trip, by profile own ", await row.InnerTextAsync());
            Assert.Contains("The guard would have opened the contactor after ", await row.InnerTextAsync());
            IPage opened = await page.RunAndWaitForPopupAsync(() => page.GetByLabel("Open the page of night.csv").PressAsync("Enter"));
            await opened.Locator("canvas").First.WaitForAsync();
            Assert.Contains("Replay of night.csv", await opened.TitleAsync());
            await opened.CloseAsync();
            await page.GetByLabel("Take night.csv away").ClickAsync();
            await row.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            Assert.IsEmpty(console.Strangers);
        });
    }

    [TestMethod]
    public async Task It_may_be_dropped_and_what_the_reader_refuses_stands_beside_the_form()
    {
        await OpenConsole.Look(async console =>
        {
            await console.Page.EvaluateAsync(
                """
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(['time,nothing\n1,2\n'], 'odd.csv'));
                  document.querySelector('.recordings').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
                }
                """
            );
            await console
                .Page.GetByLabel("Guarded by the limits of")
                .SelectOptionAsync(new SelectOptionValue { Value = "cell chen2020-lfp-al2o3" });
            await console.Page.GetByText("Replay", new() { Exact = true }).ClickAsync();
            ILocator answer = console.Page.Locator(".recordings .form-answer", new() { HasText = "odd.csv:" });
            await answer.WaitForAsync();

            Assert.Contains("expected", await answer.InnerTextAsync());
            Assert.AreEqual(0, await console.Page.Locator(".recording").CountAsync());
            await EveryEye.Sees(console.Page);
        });
    }

    private static async Task<(HttpStatusCode Code, string Answer)> Send(OpenConsole console, string query, string body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{console.Address}/api/recordings?{query}");
        request.Headers.Add(RequestCheck.Header, console.Token);
        request.Content = new StringContent(body);
        using HttpResponseMessage answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
