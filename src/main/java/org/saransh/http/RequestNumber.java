package org.saransh.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saransh.reference.Trail;

/** Numbers every request: with the number that its sender gives it, or one of ours. The answer tells it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestNumber implements Filter {

    static final String HEADER = "X-Request-Id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        String number = Trail.numbered(((HttpServletRequest) request).getHeader(HEADER));
        ((HttpServletResponse) response).setHeader(HEADER, number);
        String before = Trail.follow(number);
        try {
            rest.doFilter(request, response);
        } finally {
            Trail.follow(before);
        }
    }
}
