using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Cli.Replays;

namespace SSBms.Cli.Serve;

/// <summary>A recording is loaded, replayed, looked at and taken away.</summary>
/// <param name="recordings">The recordings.</param>
/// <param name="profiles">The profiles one may be guarded by.</param>
/// <param name="stop">Ends what lasts.</param>
internal sealed class RecordingRoutes(RecordingShelf recordings, ProfileShelf profiles, CancellationToken stop)
{
    /// <summary>Bytes of the largest recording: some five million rows of a cycler's text.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/recordings", Replay);
        routes.MapDelete("/api/recordings/{id:int}", Remove);
        routes.MapGet("/recordings/{id:int}", Page);
    }

    private static int Id(HttpContext context)
    {
        return int.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
    }

    private static string? Given(HttpContext context, string name)
    {
        string? text = context.Request.Query[name];
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private async Task Replay(HttpContext context)
    {
        ReplayChoice choice = Choice(context);
        var sent = new SentFile(context, MostBytes);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        try
        {
            ConsoleRecording done = await recordings.Replay(sent, choice, both.Token).ConfigureAwait(false);
            await JsonAnswer
                .Send(
                    context,
                    writer =>
                    {
                        writer.WriteNumber("id", done.Id);
                        writer.WriteString("verdict", done.Verdict);
                    }
                )
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
        }
    }

    private ReplayChoice Choice(HttpContext context)
    {
        string? cell = Given(context, "cell");
        string? profile = Given(context, "profile");
        if (cell is null == profile is null)
        {
            throw new InputException("what cell is it? Expected one of the catalogue, or a profile");
        }

        var choice = new ReplayChoice
        {
            Cell = cell,
            Area = ReplayMeasure.Area("area", Given(context, "area")),
            Megapascal = ReplayMeasure.Pressure("stack pressure", Given(context, "pressure")),
            Celsius = ReplayMeasure.Temperature("temperature", Given(context, "temperature")),
        };
        if (profile is null)
        {
            _ = CellChoice.Find(choice.Catalogue, cell!);
            return choice;
        }

        if (choice.Area is not null)
        {
            throw new InputException("a profile has the limits and the area in it; expected no area beside it");
        }

        KeptProfile kept = profiles.Find(int.TryParse(profile, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : 0);
        return choice with { Profile = kept.Profile, ProfilePlace = kept.File };
    }

    private Task Remove(HttpContext context)
    {
        recordings.Remove(Id(context));
        return JsonAnswer.Send(context, _ => { });
    }

    private Task Page(HttpContext context)
    {
        if (recordings.Find(Id(context)) is { Page.Length: > 0 } recording)
        {
            return PageAnswer.Send(context, recording.Page, asks: false);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("there is no such recording");
    }
}
