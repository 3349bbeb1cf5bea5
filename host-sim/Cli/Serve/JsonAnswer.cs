using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SSBms.Cli.Output;

namespace SSBms.Cli.Serve;

/// <summary>An answer that a program reads.</summary>
internal static class JsonAnswer
{
    /// <summary>Sends an object.</summary>
    /// <param name="context">The request.</param>
    /// <param name="write">Writes its content.</param>
    public static Task Send(HttpContext context, Action<Utf8JsonWriter> write)
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
}
