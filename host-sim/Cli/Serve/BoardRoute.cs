using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SSBms.Cli.Serve;

/// <summary>What is asked of one board.</summary>
internal static class BoardRoute
{
    /// <summary>Where a board's number stands in a route.</summary>
    public const string Path = "/api/boards/{id:int}";

    /// <summary>Finds the board that a request names.</summary>
    /// <param name="shelf">The boards.</param>
    /// <param name="action">What is done with it.</param>
    public static RequestDelegate With(BoardShelf shelf, Func<HttpContext, ConsoleBoard, Task> action)
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
}
