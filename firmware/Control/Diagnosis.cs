using System;

namespace SSBms.Control;

/// <summary>One row of the fault policy: a quantity, the bound it must not cross, for how many samples, and what then.</summary>
public sealed class Diagnosis
{
    private const int ClearShift = 8;
    private const int CodeShift = 16;
    private const int WatchedShift = 24;
    private const int BoundShift = 32;
    private const int ResponseShift = 40;
    private const int UpperShift = 48;

    // All in the room of one number: a field takes twelve bytes on a board, and there are many rows.
    private readonly long _rule;

    private Diagnosis(DiagnosisCode code, Quantity watched, bool upperBound, Quantity bound, int samples, Response response, int clear)
    {
        _rule =
            InByte(samples)
            | (InByte(clear) << ClearShift)
            | ((long)code << CodeShift)
            | ((long)watched << WatchedShift)
            | ((long)bound << BoundShift)
            | ((long)response << ResponseShift)
            | ((upperBound ? 1L : 0L) << UpperShift);
    }

    /// <summary>What is wrong when the bound is crossed.</summary>
    public DiagnosisCode Code => (DiagnosisCode)((int)(_rule >> CodeShift) & byte.MaxValue);

    /// <summary>The quantity that is watched.</summary>
    public Quantity Watched => (Quantity)((int)(_rule >> WatchedShift) & byte.MaxValue);

    /// <summary>The bound.</summary>
    public Quantity Bound => (Quantity)((int)(_rule >> BoundShift) & byte.MaxValue);

    /// <summary>True: the quantity must not rise above the bound. False: it must not fall below.</summary>
    public bool UpperBound => _rule >> UpperShift != 0;

    /// <summary>How many fresh values in a row must be beyond the bound; 1 to 255.</summary>
    public int Samples => (int)_rule & byte.MaxValue;

    /// <summary>
    /// How many fresh values in a row must be within the bound before it is no longer raised, 1 to 255: a value that rests on its bound would
    /// else come and go with every noise.
    /// </summary>
    public int ClearSamples => (int)(_rule >> ClearShift) & byte.MaxValue;

    /// <summary>What is done.</summary>
    public Response Response => (Response)((int)(_rule >> ResponseShift) & byte.MaxValue);

    /// <summary>A row that is raised when the quantity is above the bound.</summary>
    /// <param name="code">What is wrong then.</param>
    /// <param name="watched">The quantity.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="samples">Fresh values in a row; 1 to 255.</param>
    /// <param name="response">What is done.</param>
    /// <param name="clear">Fresh values within the bound in a row until it is no longer raised; 1 to 255.</param>
    /// <exception cref="ArgumentException">A number of values is out of range.</exception>
    public static Diagnosis Above(DiagnosisCode code, Quantity watched, Quantity bound, int samples, Response response, int clear = 1)
    {
        return new Diagnosis(code, watched, true, bound, samples, response, clear);
    }

    /// <summary>A row that is raised when the quantity is below the bound.</summary>
    /// <param name="code">What is wrong then.</param>
    /// <param name="watched">The quantity.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="samples">Fresh values in a row; 1 to 255.</param>
    /// <param name="response">What is done.</param>
    /// <param name="clear">Fresh values within the bound in a row until it is no longer raised; 1 to 255.</param>
    /// <exception cref="ArgumentException">A number of values is out of range.</exception>
    public static Diagnosis Below(DiagnosisCode code, Quantity watched, Quantity bound, int samples, Response response, int clear = 1)
    {
        return new Diagnosis(code, watched, false, bound, samples, response, clear);
    }

    private static long InByte(int samples)
    {
        return samples > 0 && samples <= byte.MaxValue ? samples : throw new ArgumentException(nameof(samples));
    }
}
