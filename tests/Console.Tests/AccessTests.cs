using System.Net;
using System.Net.Sockets;
using System.Text;
using SSBms.Cli.Serve;
using SSBms.Live.Simulation;

namespace SSBms.Console.Tests;

/// <summary>Who may look, and who may change something.</summary>
[TestClass]
public sealed class AccessTests
{
    [TestMethod]
    public async Task On_this_machine_everybody_may_look_and_nobody_changes_anything_without_the_token()
    {
        using LiveExperiment board = OpenConsole.Board(10.0);
        await using OpenConsole console = await OpenConsole.Start();
        int id = console.Watch(board).Id;
        using HttpClient client = Client();

        Assert.AreEqual(HttpStatusCode.OK, await Status(client, Get(console, "/")));
        foreach (string path in new[] { "open", "inject", "speed", "profile" })
        {
            Assert.AreEqual(HttpStatusCode.MethodNotAllowed, await Status(client, Get(console, $"/api/boards/{id}/{path}")));
            Assert.AreEqual(HttpStatusCode.Forbidden, await Status(client, Post(console, $"/api/boards/{id}/{path}", null)));
            Assert.AreEqual(HttpStatusCode.Forbidden, await Status(client, Post(console, $"/api/boards/{id}/{path}", "wrong")));
        }

        foreach (string path in new[] { "/api/recordings?name=a&cell=chen2020-lfp", "/api/profiles?name=a" })
        {
            Assert.AreEqual(HttpStatusCode.MethodNotAllowed, await Status(client, Get(console, path)));
            Assert.AreEqual(HttpStatusCode.Forbidden, await Status(client, Post(console, path, null)));
        }

        HttpRequestMessage strange = Post(console, $"/api/boards/{id}/open", console.Token);
        strange.Headers.Add("Origin", "http://elsewhere.example");
        Assert.AreEqual(HttpStatusCode.Forbidden, await Status(client, strange));
        HttpRequestMessage crossed = Post(console, $"/api/boards/{id}/open", console.Token);
        crossed.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.AreEqual(HttpStatusCode.Forbidden, await Status(client, crossed));
        HttpRequestMessage own = Post(console, $"/api/boards/{id}/open", console.Token);
        own.Headers.Add("Origin", console.Address);
        Assert.AreEqual(HttpStatusCode.OK, await Status(client, own));
    }

    [TestMethod]
    public async Task A_name_of_somebody_else_that_points_to_this_machine_is_turned_away()
    {
        await using OpenConsole console = await OpenConsole.Start();
        using HttpClient client = Client();
        HttpRequestMessage request = Get(console, "/");
        request.Headers.Host = "elsewhere.example";

        Assert.AreEqual(HttpStatusCode.MisdirectedRequest, await Status(client, request));
    }

    [TestMethod]
    public async Task From_elsewhere_the_token_is_asked_for_even_to_look()
    {
        await using OpenConsole console = await OpenConsole.Start(loopback: false);
        using HttpClient client = Client();

        Assert.AreEqual(HttpStatusCode.Unauthorized, await Status(client, Get(console, "/")));
        Assert.AreEqual(HttpStatusCode.Unauthorized, await Status(client, Get(console, "/api/stream")));
        Assert.AreEqual(HttpStatusCode.Unauthorized, await Status(client, Get(console, "/?token=wrong")));
        using HttpResponseMessage known = await client.SendAsync(Get(console, $"/?token={console.Token}"));
        Assert.AreEqual(HttpStatusCode.Redirect, known.StatusCode);
        Assert.AreEqual("/", known.Headers.Location!.OriginalString, "the token stands in no address any more");
        string cookie = known.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        HttpRequestMessage look = Get(console, "/");
        look.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.AreEqual(HttpStatusCode.OK, await Status(client, look));
        HttpRequestMessage change = Post(console, "/api/boards", null);
        change.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.AreEqual(HttpStatusCode.Forbidden, await Status(client, change), "a cookie alone changes nothing");
    }

    [TestMethod]
    [DataRow("/api/boards", "{\"source\":\"sim:../secret.yaml\"}", "there is no experiment \"../secret.yaml\"")]
    [DataRow("/api/boards", "{\"source\":\"http://here\"}", "\"http://here\" is no source")]
    [DataRow("/api/boards", "{\"source\":\"sim:pressure-release.yaml\",\"speed\":-1}", "a speed of -1; expected")]
    [DataRow("/api/boards", "{\"source\":5}", "this request cannot be understood")]
    [DataRow("/api/boards", "nonsense", "this request cannot be understood")]
    [DataRow("/api/boards", "{}", "this request cannot be understood")]
    [DataRow("/api/boards/1/inject", "{\"phrase\":\"Fault nau7802 off\"}", "is no simulated board")]
    [DataRow("/api/boards/1/speed", "{\"speed\":5}", "is no simulated board")]
    public async Task What_cannot_be_is_answered_by_one_line(string path, string body, string message)
    {
        using LiveExperiment board = OpenConsole.Board(10.0);
        await using OpenConsole console = await OpenConsole.Start();
        console.Watch(board);
        using HttpClient client = Client();
        HttpRequestMessage request = Post(console, path, console.Token);
        request.Content = new StringContent(body);

        using HttpResponseMessage answer = await client.SendAsync(request);

        string text = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode, text);
        Assert.StartsWith(message.StartsWith("is no", StringComparison.Ordinal) ? "tcp://" : message, text);
        Assert.Contains(message, text);
        Assert.HasCount(1, text.Split('\n'));
    }

    [TestMethod]
    public async Task Pages_that_do_not_read_delay_nobody_and_cost_no_memory()
    {
        using LiveExperiment board = OpenConsole.Board(100.0);
        await using OpenConsole console = await OpenConsole.Start();
        console.Watch(board);
        var deaf = new List<Socket>();
        for (int i = 0; i < 20; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
            await socket.ConnectAsync(IPAddress.Loopback, new Uri(console.Address).Port);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            deaf.Add(socket);
        }

        using HttpClient client = Client();
        using Stream stream = await client.GetStreamAsync(new Uri(console.Address + "/api/stream"));
        using var reader = new StreamReader(stream);
        var gaps = new List<double>();
        long last = System.Diagnostics.Stopwatch.GetTimestamp();
        while (gaps.Count < 20)
        {
            string line = (await reader.ReadLineAsync())!;
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                gaps.Add(System.Diagnostics.Stopwatch.GetElapsedTime(last).TotalSeconds);
                last = System.Diagnostics.Stopwatch.GetTimestamp();
            }
        }

        deaf.ForEach(socket => socket.Dispose());
        Assert.IsLessThan(1.0, gaps.Skip(1).Max());
    }

    private static HttpClient Client()
    {
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    private static HttpRequestMessage Get(OpenConsole console, string path)
    {
        return new HttpRequestMessage(HttpMethod.Get, console.Address + path);
    }

    private static HttpRequestMessage Post(OpenConsole console, string path, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, console.Address + path);
        if (token is not null)
        {
            request.Headers.Add(RequestCheck.Header, token);
        }

        return request;
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, HttpRequestMessage request)
    {
        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
