using System.Globalization;
using System.IO.Ports;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SSBms.Bench.Faults;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;
using SSBms.Live.Watch;

namespace SSBms.Cli.Serve;

/// <summary>What can be asked of the console.</summary>
/// <param name="shelf">The boards.</param>
/// <param name="experiments">What may be simulated.</param>
/// <param name="token">The secret that the page sends with every change.</param>
/// <param name="speed">How many times faster than real time a simulated board begins.</param>
/// <param name="stop">Ends what lasts.</param>
internal sealed class ConsoleRoutes(BoardShelf shelf, ExperimentFolder experiments, AccessToken token, double speed, CancellationToken stop)
{
    private const int MostRows = 1200;
    private const string Simulated = "sim:";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Page);
        routes.MapGet("/api/stream", Stream);
        routes.MapGet("/api/boards/{id:int}/history", With(History));
        routes.MapGet("/api/boards/{id:int}/trips/{number:long}", With(Trip));
        routes.MapPost("/api/boards", Add);
        routes.MapDelete("/api/boards/{id:int}", With(Remove));
        routes.MapPost("/api/boards/{id:int}/open", With(Open));
        routes.MapPost("/api/boards/{id:int}/inject", With(Inject));
        routes.MapPost("/api/boards/{id:int}/speed", With(SetSpeed));
    }

    private static RequestDelegate With(Func<HttpContext, ConsoleBoard, Task> action, BoardShelf shelf)
    {
        return context =>
        {
            int id = int.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
            if (shelf.Find(id) is { } board)
            {
                return action(context, board);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("there is no such board");
        };
    }

    private static Task Json(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(
            JsonText.Write(
                indented: false,
                writer =>
                {
                    writer.WriteStartObject();
                    write(writer);
                    writer.WriteEndObject();
                }
            )
        );
    }

    private static Task History(HttpContext context, ConsoleBoard board)
    {
        double from = Query(context, "from", double.NegativeInfinity);
        double to = Query(context, "to", double.PositiveInfinity);
        WatchSlice rows = board.Watch.History.Between(from, to, MostRows);
        return Json(context, writer => BoardJson.Write(writer, rows));
    }

    private static double Query(HttpContext context, string name, double otherwise)
    {
        string? text = context.Request.Query[name];
        return text is null ? otherwise
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsNaN(value) ? value
            : throw new InputException($"{name} \"{text}\"; expected seconds");
    }

    private static Task Trip(HttpContext context, ConsoleBoard board)
    {
        long number = long.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);
        WatchTrip? trip = board.Watch.Now.Trips.FirstOrDefault(known => known.Trip.Number == number);
        return trip is null
            ? throw new InputException($"the board keeps no trip {number.ToString(CultureInfo.InvariantCulture)}")
            : Json(context, writer => BoardJson.WriteWhole(writer, trip));
    }

    private static async Task Open(HttpContext context, ConsoleBoard board)
    {
        // The answer takes as long as contacts do; whoever waits for it holds nobody up.
        Opened opened = await Task.Run(board.Watch.Open).ConfigureAwait(false);
        await Json(
                context,
                writer =>
                {
                    writer.WriteString("opened", opened.Word());
                    writer.WriteString("text", OpenedText.Of(opened));
                }
            )
            .ConfigureAwait(false);
    }

    private static async Task Inject(HttpContext context, ConsoleBoard board)
    {
        string phrase = await Text(context, "phrase").ConfigureAwait(false);
        Simulation(board).Inject(LiveStep.Parse(phrase));
        await Json(context, _ => { }).ConfigureAwait(false);
    }

    private static async Task SetSpeed(HttpContext context, ConsoleBoard board)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        Simulation(board).Speed = body.RootElement.GetProperty("speed").GetDouble();
        await Json(context, _ => { }).ConfigureAwait(false);
    }

    private static LiveExperiment Simulation(ConsoleBoard board)
    {
        return board.Watch.Source.Simulation
            ?? throw new InputException($"{board.Watch.Source.Name} is no simulated board; expected one of sim:EXPERIMENT");
    }

    private static async Task<string> Text(HttpContext context, string name)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        return body.RootElement.GetProperty(name).GetString() ?? "";
    }

    private RequestDelegate With(Func<HttpContext, ConsoleBoard, Task> action)
    {
        return With(action, shelf);
    }

    private Task Page(HttpContext context)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        string page = TemplatePage.Fill("console.html", JsonText.Write(indented: false, Write));
        return context.Response.WriteAsync(
            page.Replace("<script type=\"module\">", $"<script type=\"module\" nonce=\"{nonce}\">", StringComparison.Ordinal)
        );
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("version", BuildVersion.Text);
        writer.WriteString("token", token.Text);
        writer.Number("speed", speed);
        writer.List("experiments", experiments.Names, name => writer.WriteStringValue(name));
        writer.List("ports", SerialPort.GetPortNames().Order(StringComparer.Ordinal), name => writer.WriteStringValue(name));
        writer.Objects(
            "faults",
            FaultTable.Rows,
            row =>
            {
                writer.WriteString("phrase", "Fault " + row.Phrase);
                writer.WriteString("meaning", row.Meaning);
            }
        );
        writer.WriteEndObject();
    }

    private async Task Stream(HttpContext context)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        await new BoardStream(shelf).Send(context, both.Token).ConfigureAwait(false);
    }

    private async Task Add(HttpContext context)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        string source = body.RootElement.GetProperty("source").GetString() ?? "";
        double wanted = body.RootElement.TryGetProperty("speed", out JsonElement given) ? given.GetDouble() : speed;
        bool simulated = source.StartsWith(Simulated, StringComparison.OrdinalIgnoreCase);
        string text = simulated ? Simulated + experiments.PathOf(source[Simulated.Length..]) : source;
        ConsoleBoard board = shelf.Add(BoardSource.Find(text, wanted));
        await Json(context, writer => writer.WriteNumber("id", board.Id)).ConfigureAwait(false);
    }

    private Task Remove(HttpContext context, ConsoleBoard board)
    {
        shelf.Remove(board);
        return Json(context, _ => { });
    }
}
