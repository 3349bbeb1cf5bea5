using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Serve;

/// <summary>The console: one page that needs no internet, and what it asks for.</summary>
internal sealed class ConsoleServer : IAsyncDisposable
{
    private const int MostBody = 16 * 1024;
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly RecordingShelf _recordings = new();

    private ConsoleServer(WebApplication app, AccessToken token)
    {
        _app = app;
        Token = token;
    }

    /// <summary>The secret of this start.</summary>
    public AccessToken Token { get; }

    /// <summary>Where it is reached.</summary>
    public IReadOnlyCollection<string> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Starts to listen.</summary>
    /// <param name="addresses">Where.</param>
    /// <param name="shelf">The boards.</param>
    /// <param name="experiments">What may be simulated.</param>
    /// <param name="speed">How many times faster than real time a simulated board begins.</param>
    /// <exception cref="InputException">An address cannot be had.</exception>
    public static async Task<ConsoleServer> Start(
        IReadOnlyList<ConsoleAddress> addresses,
        BoardShelf shelf,
        ExperimentFolder experiments,
        double speed
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBody;
            foreach (ConsoleAddress address in addresses)
            {
                options.Listen(address.Address, address.Port);
            }
        });
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        var server = new ConsoleServer(app, new AccessToken());
        var check = new RequestCheck(server.Token, addresses.All(address => address.IsLoopback));
        app.Use((context, next) => check.Check(context, _ => next(context)));
        app.Use(Answer);
        app.UseRouting();
        server.Map(shelf, experiments, speed);
        try
        {
            await app.StartAsync().ConfigureAwait(false);
            return server;
        }
        catch (Exception error) when (error is IOException or SocketException or UnauthorizedAccessException)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw new InputException(
                $"--urls: cannot be listened at ({error.Message}); expected an address and a port that are free",
                error
            );
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(s_farewell);
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _recordings.Dispose();
        _stop.Dispose();
    }

    private void Map(BoardShelf shelf, ExperimentFolder experiments, double speed)
    {
        var profiles = new ProfileShelf();
        new ConsoleRoutes(shelf, experiments, _recordings, Token, speed, _stop.Token).Map(_app);
        new ProfileRoutes(shelf, profiles).Map(_app);
        new RecordingRoutes(_recordings, profiles, _stop.Token).Map(_app);
    }

    /// <summary>What somebody asked for wrongly is told in one line.</summary>
    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception error)
            when (error
                    is InputException
                        or JsonException
                        or BadHttpRequestException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
                && !context.Response.HasStarted
            )
        {
            string text = error is InputException ? error.Message : "this request cannot be understood";
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(text).ConfigureAwait(false);
        }
    }
}
