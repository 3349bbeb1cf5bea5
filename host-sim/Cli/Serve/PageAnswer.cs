using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SSBms.Cli.Serve;

/// <summary>An answer that somebody looks at: a page in one piece, whose own script is the only one that runs.</summary>
internal static class PageAnswer
{
    private const string Script = "<script type=\"module\">";

    /// <summary>Sends a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page, with its data in it.</param>
    /// <param name="asks">True for one that asks this console for more.</param>
    public static Task Send(HttpContext context, string page, bool asks)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; img-src data: blob:; connect-src {(asks ? "'self'" : "'none'")}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync(page.Replace(Script, $"<script type=\"module\" nonce=\"{nonce}\">", StringComparison.Ordinal));
    }
}
