using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SSBms.Bench.Experiments;
using SSBms.Bench.Link;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Cli.Serve;

/// <summary>A profile is shown, laid beside what a board guards, and given to it.</summary>
/// <param name="shelf">The boards.</param>
/// <param name="profiles">The profiles.</param>
internal sealed class ProfileRoutes(BoardShelf shelf, ProfileShelf profiles)
{
    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/profiles", Show);
        routes.MapGet(BoardRoute.Path + "/beside/{profile:int}", BoardRoute.With(shelf, Beside));
        routes.MapPost(BoardRoute.Path + "/profile", BoardRoute.With(shelf, Push));
    }

    private static void Name(Utf8JsonWriter writer, string name, string hash)
    {
        writer.WriteString("name", name);
        writer.WriteString("hash", hash);
    }

    /// <summary>What a board guards by; null when it guards nothing.</summary>
    private static Profile? Guarded(BoardClient board)
    {
        if (board.Identify().ProfileHash == 0)
        {
            return null;
        }

        // A board of a long cycle guards by what others refuse.
        return ProfileFile.Parse("the board", board.PullProfile(), new BoardConfiguration { LongestCycle = Ranges.Cycle.High });
    }

    private async Task Show(HttpContext context)
    {
        using var bytes = new MemoryStream();
        var sent = new SentFile(context, Profile.MostBytes);
        await sent.CopyTo(bytes, context.RequestAborted).ConfigureAwait(false);
        KeptProfile kept = profiles.Add(sent.Name, bytes.ToArray());
        await JsonAnswer
            .Send(
                context,
                writer =>
                {
                    writer.WriteNumber("id", kept.Id);
                    Name(writer, kept.Profile.Name, kept.Hash);
                    writer.WriteString("file", kept.File);
                    writer.WriteString("made", ProfileText.Made(kept.Profile));
                    writer.WriteString("kind", ProfileText.Kind(kept.Profile));
                }
            )
            .ConfigureAwait(false);
    }

    private async Task Beside(HttpContext context, ConsoleBoard board)
    {
        KeptProfile kept = profiles.Find(int.Parse((string)context.Request.RouteValues["profile"]!, CultureInfo.InvariantCulture));
        Profile? guarded = await Task.Run(() => board.Watch.Ask(Guarded)).ConfigureAwait(false);
        await JsonAnswer
            .Send(
                context,
                writer =>
                {
                    if (guarded is null)
                    {
                        return;
                    }

                    writer.Object("guarded", () => Name(writer, guarded.Name, guarded.Hash.ToString("X8", CultureInfo.InvariantCulture)));
                    writer.Objects(
                        "differences",
                        ProfileText.GuardDifferences(guarded, kept.Profile),
                        one =>
                        {
                            writer.WriteString("name", one.Name);
                            writer.WriteString("before", one.Before);
                            writer.WriteString("after", one.After);
                        }
                    );
                }
            )
            .ConfigureAwait(false);
    }

    private async Task Push(HttpContext context, ConsoleBoard board)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        KeptProfile kept = profiles.Find(body.RootElement.GetProperty("profile").GetInt32());

        // What was confirmed is named by its checksum, and nothing else is given.
        string hash = body.RootElement.GetProperty("hash").GetString() ?? "";
        if (hash != kept.Hash)
        {
            throw new InputException($"profile \"{hash}\" was confirmed, and {kept.File} is {kept.Hash}; choose its file again");
        }

        ProfilePush pushed = await Task.Run(() => board.Watch.Ask(client => ProfilePush.Give(client, kept.Bytes))).ConfigureAwait(false);
        await JsonAnswer
            .Send(
                context,
                writer =>
                {
                    writer.WriteBoolean("taken", pushed.IsTaken);
                    writer.WriteString("text", pushed.Text);
                }
            )
            .ConfigureAwait(false);
    }
}
