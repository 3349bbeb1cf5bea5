namespace SSBms.Control;

/// <summary>One row of the fault policy: a quantity, the bound it must not cross, for how many samples, and what then.</summary>
public sealed class Diagnosis
{
    /// <summary>What is wrong when the bound is crossed.</summary>
    public readonly DiagnosisCode Code;

    /// <summary>The quantity that is watched.</summary>
    public readonly Quantity Watched;

    /// <summary>True: the quantity must not rise above the bound. False: it must not fall below.</summary>
    public readonly bool UpperBound;

    /// <summary>The bound.</summary>
    public readonly Quantity Bound;

    /// <summary>How many fresh values in a row must be beyond the bound.</summary>
    public readonly int Samples;

    /// <summary>
    /// How many fresh values in a row must be within the bound before it is no longer raised: a value that rests on its bound would else come
    /// and go with every noise.
    /// </summary>
    public readonly int ClearSamples;

    /// <summary>What is done.</summary>
    public readonly Response Response;

    /// <summary>What the display says: capitals, at most 21 of them.</summary>
    public readonly string Text;

    private Diagnosis(
        DiagnosisCode code,
        Quantity watched,
        bool upperBound,
        Quantity bound,
        int samples,
        Response response,
        string text,
        int clear
    )
    {
        ClearSamples = clear;
        Code = code;
        Watched = watched;
        UpperBound = upperBound;
        Bound = bound;
        Samples = samples;
        Response = response;
        Text = text;
    }

    /// <summary>A row that is raised when the quantity is above the bound.</summary>
    /// <param name="code">What is wrong then.</param>
    /// <param name="watched">The quantity.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="samples">Fresh values in a row; at least 1.</param>
    /// <param name="response">What is done.</param>
    /// <param name="text">What the display says.</param>
    /// <param name="clear">Fresh values within the bound in a row until it is no longer raised; at least 1.</param>
    public static Diagnosis Above(
        DiagnosisCode code,
        Quantity watched,
        Quantity bound,
        int samples,
        Response response,
        string text,
        int clear = 1
    )
    {
        return new Diagnosis(code, watched, true, bound, samples, response, text, clear);
    }

    /// <summary>A row that is raised when the quantity is below the bound.</summary>
    /// <param name="code">What is wrong then.</param>
    /// <param name="watched">The quantity.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="samples">Fresh values in a row; at least 1.</param>
    /// <param name="response">What is done.</param>
    /// <param name="text">What the display says.</param>
    /// <param name="clear">Fresh values within the bound in a row until it is no longer raised; at least 1.</param>
    public static Diagnosis Below(
        DiagnosisCode code,
        Quantity watched,
        Quantity bound,
        int samples,
        Response response,
        string text,
        int clear = 1
    )
    {
        return new Diagnosis(code, watched, false, bound, samples, response, text, clear);
    }
}
