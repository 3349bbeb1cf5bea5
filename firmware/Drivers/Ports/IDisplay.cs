namespace SSBms.Drivers;

/// <summary>
/// A display of 128 × 64 dots for the operator. Nothing depends on it: whoever shows something catches what it throws, and leaves it
/// alone until the next restart.
/// </summary>
public interface IDisplay
{
    /// <summary>Shows a picture in place of the last one. May take a while: not for the control cycle.</summary>
    /// <param name="dots">
    /// 1024 bytes: eight lines of 128 columns from left to right, the uppermost line first; a byte is eight dots one below the
    /// other, the top dot lowest. It belongs to the caller, and is not kept.
    /// </param>
    /// <exception cref="System.Exception">The display does not answer, or takes too long.</exception>
    void Show(byte[] dots);
}
