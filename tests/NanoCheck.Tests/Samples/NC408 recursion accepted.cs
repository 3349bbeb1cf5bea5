namespace SSBms.Runtime;

public class ControlCycle
{
    public int Run(int depth)
    {
        return Down(depth);
    }

    private int Down(int depth)
    {
        int result = 0;
        while (depth > 0)
        {
            depth--;
            result += depth;
        }

        return result;
    }
}
