namespace SSBms.Drivers;

/// <summary>
/// Watches a converter whose noise is many codes wide: the same code again and again means that it has stopped converting,
/// whatever its ready flag says. Of no use where the noise is below one code.
/// </summary>
internal sealed class FrozenWatch
{
    /// <summary>
    /// Equal codes in a row that no live converter gives: with a noise of five codes rms once in about 1e17 times.
    /// </summary>
    public const int LongestRun = 16;

    private long _last;
    private int _run;

    /// <summary>Takes the next code.</summary>
    /// <param name="code">The code as read.</param>
    /// <returns>False once it has been the same for <see cref="LongestRun"/> conversions.</returns>
    public bool Moves(long code)
    {
        if (code != _last)
        {
            _run = 0;
        }

        _last = code;
        if (_run < LongestRun)
        {
            _run++;
        }

        return _run < LongestRun;
    }
}
