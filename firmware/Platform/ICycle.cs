namespace SSBms.Platform;

/// <summary>What a board does again and again.</summary>
public interface ICycle
{
    /// <summary>One cycle.</summary>
    void Run();
}
