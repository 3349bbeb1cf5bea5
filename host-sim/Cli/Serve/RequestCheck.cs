using Microsoft.AspNetCore.Http;

namespace SSBms.Cli.Serve;

/// <summary>
/// Who may do what. Where only this machine reaches the console everybody on it may look; anywhere else looking takes the token. Changing
/// anything always takes the token in a header, which no page of another origin can send, and is never done by GET.
/// </summary>
/// <param name="token">The token.</param>
/// <param name="isLoopback">True when only this machine reaches the console.</param>
internal sealed class RequestCheck(AccessToken token, bool isLoopback)
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = "X-SSBms-Token";

    private const string Cookie = "ssbms_token";
    private const string Query = "token";

    private static readonly string[] s_ownNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Lets a request pass, or answers it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What comes then.</param>
    public async Task Check(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";

        // A name of somebody else that points here is an attack on who sits at this machine.
        if (isLoopback && !s_ownNames.Contains(request.Host.Host))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest, "this console answers to localhost alone").ConfigureAwait(false);
        }
        else if (!isLoopback && HttpMethods.IsGet(request.Method) && request.Path == "/" && token.Is(request.Query[Query]))
        {
            // Once known, the token stands in no address and no history any more.
            context.Response.Cookies.Append(
                Cookie,
                token.Text,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    IsEssential = true,
                }
            );
            context.Response.Redirect("/");
        }
        else if (!isLoopback && !token.Is(request.Headers[Header]) && !token.Is(request.Cookies[Cookie]))
        {
            await Refuse(context, StatusCodes.Status401Unauthorized, "open the address with the token that ssbms serve has printed")
                .ConfigureAwait(false);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !MayChange(request))
        {
            await Refuse(
                    context,
                    StatusCodes.Status403Forbidden,
                    "only the console's own page, or who sends its token, may change anything"
                )
                .ConfigureAwait(false);
        }
        else
        {
            await next(context).ConfigureAwait(false);
        }
    }

    private static Task Refuse(HttpContext context, int code, string why)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why);
    }

    private bool MayChange(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        return token.Is(request.Headers[Header])
            && (origin is null || origin == $"{request.Scheme}://{request.Host}")
            && site is null or "same-origin" or "none";
    }
}
