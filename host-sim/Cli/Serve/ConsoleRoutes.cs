using System.Globalization;
using System.IO.Ports;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SSBms.Bench.Faults;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;
using SSBms.Live.Watch;

namespace SSBms.Cli.Serve;

/// <summary>What can be asked of the console.</summary>
/// <param name="shelf">The boards.</param>
/// <param name="experiments">What may be simulated.</param>
/// <param name="recordings">The recordings.</param>
/// <param name="token">The secret that the page sends with every change.</param>
/// <param name="speed">How many times faster than real time a simulated board begins.</param>
/// <param name="stop">Ends what lasts.</param>
internal sealed class ConsoleRoutes(
    BoardShelf shelf,
    ExperimentFolder experiments,
    RecordingShelf recordings,
    AccessToken token,
    double speed,
    CancellationToken stop
)
{
    private const int MostRows = 1200;
    private const string Simulated = "sim:";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Page);
        routes.MapGet("/api/stream", Stream);
        routes.MapGet(BoardRoute.Path + "/history", With(History));
        routes.MapGet(BoardRoute.Path + "/trips/{number:long}", With(Trip));
        routes.MapPost("/api/boards", Add);
        routes.MapDelete(BoardRoute.Path, With(Remove));
        routes.MapPost(BoardRoute.Path + "/open", With(Open));
        routes.MapPost(BoardRoute.Path + "/inject", With(Inject));
        routes.MapPost(BoardRoute.Path + "/speed", With(SetSpeed));
    }

    private static Task History(HttpContext context, ConsoleBoard board)
    {
        double from = Query(context, "from", double.NegativeInfinity);
        double to = Query(context, "to", double.PositiveInfinity);
        WatchSlice rows = board.Watch.History.Between(from, to, MostRows);
        return JsonAnswer.Send(context, writer => BoardJson.Write(writer, rows));
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
            : JsonAnswer.Send(context, writer => BoardJson.WriteWhole(writer, trip));
    }

    private static async Task Open(HttpContext context, ConsoleBoard board)
    {
        // The answer takes as long as contacts do; whoever waits for it holds nobody up.
        Opened opened = await Task.Run(board.Watch.Open).ConfigureAwait(false);
        await JsonAnswer
            .Send(
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
        await JsonAnswer.Send(context, _ => { }).ConfigureAwait(false);
    }

    private static async Task SetSpeed(HttpContext context, ConsoleBoard board)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        Simulation(board).Speed = body.RootElement.GetProperty("speed").GetDouble();
        await JsonAnswer.Send(context, _ => { }).ConfigureAwait(false);
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
        return BoardRoute.With(shelf, action);
    }

    private Task Page(HttpContext context)
    {
        return PageAnswer.Send(context, TemplatePage.Fill("console.html", JsonText.Write(indented: false, Write)), asks: true);
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
        writer.WriteNumber("mostRecording", RecordingRoutes.MostBytes);
        writer.Objects(
            "cells",
            CellCatalogue.BuiltIn.All,
            cell =>
            {
                writer.WriteString("id", cell.Id);
                writer.WriteString("name", cell.Name);
            }
        );
        writer.WriteEndObject();
    }

    private async Task Stream(HttpContext context)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        await new BoardStream(shelf, recordings).Send(context, both.Token).ConfigureAwait(false);
    }

    private async Task Add(HttpContext context)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        string source = body.RootElement.GetProperty("source").GetString() ?? "";
        double wanted = body.RootElement.TryGetProperty("speed", out JsonElement given) ? given.GetDouble() : speed;
        bool simulated = source.StartsWith(Simulated, StringComparison.OrdinalIgnoreCase);
        string text = simulated ? Simulated + experiments.PathOf(source[Simulated.Length..]) : source;
        ConsoleBoard board = shelf.Add(BoardSource.Find(text, wanted));
        await JsonAnswer.Send(context, writer => writer.WriteNumber("id", board.Id)).ConfigureAwait(false);
    }

    private Task Remove(HttpContext context, ConsoleBoard board)
    {
        shelf.Remove(board);
        return JsonAnswer.Send(context, _ => { });
    }
}
