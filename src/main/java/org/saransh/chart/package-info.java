/** Charts. */
package org.saransh.chart;
